import type { ComparedRoom } from '../../../core/archive';
import { useLang, useT, writing } from '../../../i18n';
import type { ShareRow } from './percents';
import './Shares.css';

export interface SharesProps {
  rows: readonly ShareRow[];
  rooms: readonly ComparedRoom[];
  names: ReadonlyMap<string, string>;
}

/** What part of each room chose a thing: a field for each thing, the rooms under each other in it, all bars to one measure. */
export function Shares({ rows, rooms, names }: SharesProps) {
  const t = useT();
  const { percent: said } = writing(useLang());
  const answered = new Map(rooms.map(({ id, rounds }) => [id, rounds[rounds.length - 1]!.answered]));
  return (
    <>
      <ol class="shares">
        {rows.map(({ key, label, cells }) => (
          <li key={key} class="share">
            <h2 class="share-label" lang={label.lang}>
              {label.text}
            </h2>
            <ol>
              {cells.map(({ room, percent, shift }) => (
                <li key={room} class="share-row">
                  <span class="share-room">
                    {names.get(room)} <span class="share-n">{t('scale.n', { n: answered.get(room) ?? 0 })}</span>
                  </span>
                  <span class="share-lane" aria-hidden="true">
                    <span class="share-bar" style={{ width: `${percent ?? 0}%` }} />
                  </span>
                  <span class="share-value">
                    <span class="figures">{percent === null ? '–' : said(percent / 100)}</span>
                    {shift !== null && <span class="share-n"> {t('compare.shift', { points: signed(shift) })}</span>}
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {rooms.some(({ rounds }) => rounds.length > 1) && <p class="compare-lead">{t('compare.shifts')}</p>}
    </>
  );
}

function signed(points: number): string {
  return points === 0 ? '±0' : `${points < 0 ? '−' : '+'}${Math.abs(points)}`;
}
