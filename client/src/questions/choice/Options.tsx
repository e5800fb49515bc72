import { say } from '../../core/text';
import type { Item } from '../../core/protocol';
import './Options.css';

/** What there is to choose from, for as long as nobody may see what was chosen. */
export function Options({ items, lang }: { items: readonly Item[]; lang: string }) {
  const many = items.length > 6;
  const rows = many ? Math.ceil(items.length / 2) : items.length;
  return (
    <ul class={`options${many ? ' options-7' : rows > 4 ? ' options-5' : ''}`} style={{ '--options-rows': rows }}>
      {items.map(({ id, label }) => {
        const { text, lang: spoken } = say(label, lang);
        return (
          <li key={id} lang={spoken}>
            {text}
          </li>
        );
      })}
    </ul>
  );
}
