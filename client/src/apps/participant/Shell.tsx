import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Logo } from '../../ui/Logo';
import { longestWord } from '../../ui/longest';
import { Settling } from './settling';

export interface ShellProps {
  /** Where there is nothing to answer, the page says whose evening it is. */
  branded?: boolean;
  /** Where we are: a line of small print on top. */
  above?: ComponentChildren;
  heading: string;
  /** Our own few words may be larger than a question. */
  large?: boolean;
  /** The language of the heading, where it is not the person's own. */
  lang?: string | undefined;
  /** Right under the heading. */
  intro?: ComponentChildren;
  /** What a thumb does here stays at the bottom of the screen. */
  dock?: ComponentChildren;
  children?: ComponentChildren;
}

/** The id of the heading, by which controls say what they are for. */
export const headingId = 'question';

/**
 * One page of the phone. Everything to read is on top and everything to touch below it: after joining, nothing in the top
 * quarter wants a finger.
 */
export function Shell({ branded = false, above, heading, large = false, lang, intro, dock, children }: ShellProps) {
  return (
    <>
      <main class="phone-main">
        <header class="phone-head">
          {branded && <Logo />}
          <div class="phone-above">{above}</div>
          <h1 id={headingId} class={large ? 'phone-heading phone-heading-large' : 'phone-heading'} style={{ '--longest': longestWord(heading) }} lang={lang} tabIndex={-1}>
            {heading}
          </h1>
          {intro}
        </header>
        <div class="phone-body">{children}</div>
      </main>
      {dock && <Dock>{dock}</Dock>}
    </>
  );
}

/** What a thumb does. It takes no presses while it settles, also not those of a keyboard. */
function Dock({ children }: { children: ComponentChildren }) {
  const settling = useContext(Settling);
  return (
    <div class={settling ? 'phone-dock phone-dock-settling' : 'phone-dock'} onClickCapture={settling ? (event) => event.stopPropagation() : undefined}>
      {children}
    </div>
  );
}
