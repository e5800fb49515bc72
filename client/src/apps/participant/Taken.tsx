import type { ComponentChildren } from 'preact';
import type { Taking } from './takings';

export interface TakenProps {
  taking: Taking;
  heading?: 'h2' | 'h3';
  /** What stands under the question. */
  whose?: string;
  /** What stands under what this person said. */
  children?: ComponentChildren;
}

/** One round to take home. */
export function Taken({ taking: { prompt, which, said }, heading: Heading = 'h3', whose, children }: TakenProps) {
  return (
    <article class="mine-item">
      <Heading class="mine-prompt">
        <span lang={prompt.lang}>{prompt.text}</span>
        {which && <span class="mine-round">{which}</span>}
      </Heading>
      {whose && <p class="mine-title">{whose}</p>}
      <ul>
        {said.map((line, at) => (
          <li key={at} class="mine-said" lang={line.lang || undefined}>
            <bdi>{line.text}</bdi>
          </li>
        ))}
      </ul>
      {children}
    </article>
  );
}
