import type { Cloud, CloudAnswer, CloudResult } from '../../core/protocol';
import { useT } from '../../i18n';
import type { PhoneResultProps } from '../asking';
import './PhoneResult.css';

/** As many words as a thumb scrolls through in a few strokes. */
const most = 80;
/** Of the largest: what is named as often as this is large enough to read in the accent. */
const leads = 0.3;

/** The words of the room as a text that runs on, the most named first: the living cloud is on the screen. */
export function PhoneResult({ question, result, lang }: PhoneResultProps<Cloud, CloudResult, CloudAnswer>) {
  const t = useT();
  const words = result.words.slice(0, most);
  const largest = words[0]?.count ?? 1;
  // The sixth word decides: who shares its count does not stand out either. And once is not often.
  const bar = Math.max(1, words[5]?.count ?? 1);
  const more = result.distinct - words.length;
  return (
    <figure>
      <ol class="said" aria-label={t('cloud.words')}>
        {words.map(({ key, label, count }) => (
          <li key={key} class={count > bar && count > largest * leads ? 'said-word said-leads' : 'said-word'} style={{ '--said': Math.sqrt(count / largest) }}>
            <bdi lang={lang} aria-hidden="true">
              {label}
            </bdi>
            {count > 1 && (
              <span class="said-count" aria-hidden="true">
                {count}
              </span>
            )}
            <span class="unseen">{t('cloud.word', { label, who: t('people', { n: count, per: question.per }) })}</span>
          </li>
        ))}
      </ol>
      {more > 0 && <p class="ask-hint">{t('cloud.more', { shown: words.length, more })}</p>}
    </figure>
  );
}
