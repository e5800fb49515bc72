import type { ComparedRoom } from '../../../core/archive';
import { useT, type Lang } from '../../../i18n';
import { Show } from '../../../questions/Show';
import './Pictures.css';

export interface PicturesProps {
  rooms: readonly ComparedRoom[];
  names: ReadonlyMap<string, string>;
  lang: Lang;
}

/** The pictures of the rooms beside each other, as phones had them. */
export function Pictures({ rooms, names, lang }: PicturesProps) {
  const t = useT();
  return (
    <ol class="multiples">
      {rooms.map(({ id, question, rounds }) => {
        const { answered, result } = rounds[rounds.length - 1]!;
        return (
          <li key={id} class="multiple" data-surface="phone">
            <h2 class="course-title">
              {names.get(id)} <span class="ridges-n">{t('scale.n', { n: answered })}</span>
            </h2>
            <Show question={question} result={result} lang={lang} />
          </li>
        );
      })}
    </ol>
  );
}
