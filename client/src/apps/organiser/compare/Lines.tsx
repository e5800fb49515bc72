import { useT } from '../../../i18n';
import { Figure } from '../../../ui/Figure';
import { hills } from '../../../questions/hills';
import { Ridge } from '../../../questions/Ridge';
import { Shift } from '../../../questions/Shift';
import { Facts } from './Facts';
import { wayOf, type Line, type Step } from './stands';
import './Lines.css';

export interface LinesProps {
  lines: readonly Line[];
  /** What a part is called here. */
  names: ReadonlyMap<string, string>;
}

/** Ridges under each other, one a part, all to one measure: with how many stand there, and the way of the middle answer. */
export function Lines({ lines, names }: LinesProps) {
  const t = useT();
  const earlier = lines.some(({ rows }) => rows.some(({ before }) => before));
  const led = lines.some(({ rows }) => wayOf(rows).some((step) => step));
  return (
    <>
      {lines.map(({ key, label, ends, marks, rows }) => {
        const way = wayOf(rows);
        const heights = hills(...rows.flatMap(({ now, before }) => [now.places, before?.places ?? []]));
        return (
          <section key={key} class="ridges">
            {label && (
              <h2 class="ridges-label" lang={label.lang}>
                {label.text}
              </h2>
            )}
            <ol>
              {rows.map(({ part, now, before }, i) => (
                <li key={part.id} class="ridges-row">
                  <p class="ridges-part">
                    {names.get(part.id)} <Facts part={part} n={now.n} />
                  </p>
                  <div class="ridges-line" aria-hidden="true">
                    {marks.map((at) => (
                      <span key={at} class="ridges-mark" style={{ left: `${at}%` }} />
                    ))}
                    <Ridge heights={heights[2 * i]!} />
                    {before && <Ridge heights={heights[2 * i + 1]!} before />}
                    {way[i] && <Way {...way[i]} />}
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
                    {before && before.median !== null && <span class="compare-facts">{t('rounds.was', { before: before.median })}</span>}
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
          </section>
        );
      })}
      <p class="compare-lead">
        {t('compare.lines')} {earlier && t('compare.earlier')} {led && <span class="ridges-way">{t('compare.way')}</span>}
      </p>
    </>
  );
}

/** The way of the middle answer, from the row above to this one. */
function Way({ from, to }: Step) {
  return (
    <svg class="ridges-way ridges-drawn" viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
      <path d={`M${from} 0L${to} 100`} />
    </svg>
  );
}
