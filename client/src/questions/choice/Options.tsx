import { say } from '../../core/text';
import type { Choice } from '../../core/protocol';
import './Options.css';

/** What there is to choose, for as long as nobody may see what was chosen. */
export function Options({ question, lang }: { question: Choice; lang: string }) {
  const many = question.options.length > 6;
  const rows = many ? Math.ceil(question.options.length / 2) : question.options.length;
  return (
    <ul class={`options${many ? ' options-7' : rows > 4 ? ' options-5' : ''}`} style={{ '--options-rows': rows }}>
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
