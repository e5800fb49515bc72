import type { Label } from '../../../core/overlay';
import './Worn.css';

/** The labels of something, or the threads that it is in, each a word behind its colour. */
export function Worn({ words, title }: { words: readonly Pick<Label, 'id' | 'name' | 'colour'>[]; title: string }) {
  if (words.length === 0) return null;
  return (
    <ul class="worn" aria-label={title}>
      {words.map(({ id, name, colour }) => (
        <li key={id} class={`worn-label tint-${colour}`}>
          {name}
        </li>
      ))}
    </ul>
  );
}
