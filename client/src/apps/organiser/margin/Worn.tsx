import type { Label } from '../../../core/overlay';
import './Worn.css';

/** The labels of something, or the threads that it is in, each a word behind its colour. */
export function Worn({ words, title, as = 'worn-label' }: { words: readonly Pick<Label, 'id' | 'name' | 'colour'>[]; title: string; as?: 'worn-label' | 'thread-name' }) {
  if (words.length === 0) return null;
  return (
    <ul class="worn" aria-label={title}>
      {words.map(({ id, name, colour }) => (
        <li key={id} class={`${as} tint-${colour}`}>
          {name}
        </li>
      ))}
    </ul>
  );
}
