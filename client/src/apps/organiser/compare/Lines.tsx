import { useT } from '../../../i18n';
import { Figure } from '../../../ui/Figure';
import { hills } from '../../../questions/hills';
import { Ridge } from '../../../questions/Ridge';
import { Shift } from '../../../questions/Shift';
import type { Line } from './stands';
import './Lines.css';

export interface LinesProps {
  lines: readonly Line[];
  /** What a room is called here. */
  names: ReadonlyMap<string, string>;
}

/** Ridges under each other, one a room, all to one measure: with how many stand there, and where their middle is. */
export function Lines({ lines, names }: LinesProps) {
  const t = useT();
  return (
    <>
      {lines.map(({ key, label, ends, rows }) => {
        const heights = hills(...rows.flatMap(({ now, before }) => [now.places, before?.places ?? []]));
        return (
          <figure key={key} class="ridges">
            {label && (
              <figcaption class="ridges-label" lang={label.lang}>
                {label.text}
              </figcaption>
            )}
            <ol>
              {rows.map(({ room, now, before }, i) => (
                <li key={room} class="ridges-row">
                  <p class="ridges-room">
                    {names.get(room)}
                    <span class="ridges-n">{t('scale.n', { n: now.n })}</span>
                  </p>
                  <div class="ridges-line" aria-hidden="true">
                    <Ridge heights={heights[2 * i]!} />
                    {before && <Ridge heights={heights[2 * i + 1]!} before />}
                    {now.at !== null && <span class="ridges-middle" style={{ left: `${now.at}%` }} />}
                    {before && (
                      <div class="ridges-shift">
                        <Shift from={before.at} to={now.at} />
                      </div>
                    )}
                  </div>
                  <p class="ridges-median">
                    <span class="unseen">{t('median')} </span>
                    <span class="figures">{now.median === null ? '–' : <Figure value={now.median} />}</span>
                    {before && before.median !== null && <span class="ridges-n">{t('rounds.was', { before: before.median })}</span>}
                  </p>
                </li>
              ))}
            </ol>
            <p class="ridges-ends">
              {ends.map(({ text, lang }, i) => (
                <span key={i} lang={lang}>
                  {text}
                </span>
              ))}
            </p>
          </figure>
        );
      })}
      <p class="compare-lead">{t('compare.lines')}</p>
    </>
  );
}
