import type { Open, OpenResult } from '../../core/protocol';
import { useT } from '../../i18n';
import type { PhoneResultProps } from '../asking';
import './PhoneResult.css';

/** What the room wrote, newest first. */
export function PhoneResult({ result }: PhoneResultProps<Open, OpenResult>) {
  const t = useT();
  const more = result.distinct - result.cards.length;
  return (
    <figure>
      <ol class="texts">
        {result.cards.map(({ id, text, count }) => (
          <li key={`${id} ${text}`} class="texts-text">
            <bdi>{text}</bdi>
            {count > 1 && (
              <span class="texts-times">
                <span aria-hidden="true">×{count}</span>
                <span class="unseen">{t('wall.times', count)}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
      {more > 0 && <p class="ask-hint">{t('wall.range', 1, result.cards.length, result.distinct)}</p>}
    </figure>
  );
}
