import type { AskedRoom } from '../../../core/archive';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { daysOf } from '../compare/names';
import { spotAddress } from '../place';
import './Sentences.css';

/** Where a question was answered in sentences: they are not added up, but read, room by room. */
export function Sentences({ question, asked, lang }: { question: string; asked: readonly AskedRoom[]; lang: Lang }) {
  const t = useT();
  const days = daysOf(asked, lang);
  return (
    <section class="sentences">
      <p class="compare-lead">{t('compare.sentences')}</p>
      <ul class="compare-asked">
        {asked.map(({ id, title, answered, protected: held }) => (
          <li key={id}>
            <a class="sentences-room" href={spotAddress(id, { question })}>
              <span class="compare-day">{days.get(id)}</span> <span class="sentences-title">{say(title, lang).text}</span>
              <span class="compare-n">{held ? t('compare.held') : t('archive.answers', { n: answered ?? 0 })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
