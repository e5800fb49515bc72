import type { ComparedPart } from '../../../core/archive';
import type { Lang } from '../../../i18n';
import { Show } from '../../../questions/Show';
import { Facts } from './Facts';
import './Words.css';
import './Pictures.css';

export interface PicturesProps {
  parts: readonly ComparedPart[];
  names: ReadonlyMap<string, string>;
  lang: Lang;
}

/** The pictures of the parts beside each other, as phones had them. */
export function Pictures({ parts, names, lang }: PicturesProps) {
  return (
    <ol class="multiples">
      {parts.map((part) => {
        const { answered, result } = part.rounds[part.rounds.length - 1]!;
        return (
          <li key={part.id} class="multiple" data-surface="phone">
            <h2 class="course-title">
              {names.get(part.id)} <Facts part={part} n={answered} />
            </h2>
            <Show question={part.question} result={result} lang={lang} />
          </li>
        );
      })}
    </ol>
  );
}
