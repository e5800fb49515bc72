import { say } from '../../core/text';
import type { Choice } from '../../core/protocol';
import './Options.css';

/** What there is to choose, for as long as nobody may see what was chosen. */
export function Options({ question, lang }: { question: Choice; lang: string }) {
  return (
    <ul class={`options${question.options.length > 6 ? ' options-many' : ''}`}>
      {question.options.map(({ id, label }) => {
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
