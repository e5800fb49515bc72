import { blocks } from './blocks';
import './Body.css';

/** What a slide says under its heading. */
export function Body({ text, lang }: { text: string; lang: string }) {
  return (
    <div class={`body${lengthClass(text)}`} lang={lang}>
      {blocks(text).map((block, i) =>
        block.kind === 'paragraph' ? (
          <p key={i}>{block.text}</p>
        ) : (
          <ul key={i}>
            {block.items.map((item, j) => (
              <li key={j}>{item}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

function lengthClass(text: string): string {
  if (text.length <= 240) return ' body-shorter';
  return text.length <= 480 ? ' body-short' : '';
}
