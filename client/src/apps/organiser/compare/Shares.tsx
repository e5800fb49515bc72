import type { ComparedPart } from '../../../core/archive';
import { useLang, useT, writing } from '../../../i18n';
import { Facts } from './Facts';
import type { ShareRow } from './percents';
import './Shares.css';

export interface SharesProps {
  rows: readonly ShareRow[];
  parts: readonly ComparedPart[];
  names: ReadonlyMap<string, string>;
}

/** What share of each part chose a thing: a field for each thing, the parts under each other in it, all bars to one measure. */
export function Shares({ rows, parts, names }: SharesProps) {
  const t = useT();
  const { percent: said } = writing(useLang());
  return (
    <>
      <ol class="shares">
        {rows.map(({ key, label, cells }) => (
          <li key={key} class="share">
            <h2 class="share-label" lang={label.lang}>
              {label.text}
            </h2>
            <ol>
              {cells.map(({ part, percent, shift }) => (
                <li key={part.id} class="share-row">
                  <span class="share-part">
                    {names.get(part.id)} <Facts part={part} n={part.rounds[part.rounds.length - 1]!.answered} />
                  </span>
                  <span class="share-lane" aria-hidden="true">
                    <span class="share-bar" style={{ width: `${percent ?? 0}%` }} />
                  </span>
                  <span class="share-value">
                    <span class="figures">{percent === null ? '–' : said(percent / 100)}</span>
                    {shift !== null && <span class="compare-facts">{t('compare.shift', { points: signed(shift) })}</span>}
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {parts.some(({ rounds }) => rounds.length > 1) && <p class="compare-lead">{t('compare.shifts')}</p>}
    </>
  );
}

function signed(points: number): string {
  return points === 0 ? '±0' : `${points < 0 ? '−' : '+'}${Math.abs(points)}`;
}
