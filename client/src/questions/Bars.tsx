import { Bar } from '../ui/Bar';
import { Count } from '../ui/Count';
import { labelSize, stackedSize } from './density';
import './Bars.css';

export interface BarRow {
  key: string;
  label: string;
  /** The number at the end of the bar. */
  figure: number;
  /** What stands small behind the number. */
  aside: string;
  /** For how many the number speaks, last and small. */
  people?: string | undefined;
  /** The whole row in words, for who does not see it. */
  spoken: string;
  /** How long the bar is: 1 for the longest. */
  part: number;
  /** How long it was in an earlier round, to the same measure. */
  before?: number | undefined;
  leads: boolean;
}

export interface BarsProps {
  /** From top to bottom. */
  rows: readonly BarRow[];
  /** The language of the labels. */
  lang: string;
}

/** Label, bar, number; few labels stand above their bars. Fills the height it is given on the wall. */
export function Bars({ rows, lang }: BarsProps) {
  const labels = rows.map(({ label }) => label);
  const above = stackedSize(labels);
  const size = `bars-${String(above ?? labelSize(labels)).replace('.', '-')}`;
  return (
    <figure class="bars-figure">
      <div class={`bars ${size}${rows.length <= 2 ? ' bars-few' : ''}${above === null ? '' : ' bars-stacked'}`} style={{ '--bars-count': rows.length }} aria-hidden="true">
        {rows.map(({ key, label, figure, aside, people, part, before, leads }) => [
          <span key={`${key} label`} class="bars-label" lang={lang}>
            {label}
          </span>,
          <Bar key={key} part={part} before={before} leads={leads}>
            <span class="bars-value">
              <span>
                <Count value={figure} /> <span class="bars-aside">{aside}</span>
              </span>
              {people && <span class="bars-aside bars-people">{people}</span>}
            </span>
          </Bar>,
        ])}
      </div>
      <ol class="unseen">
        {rows.map(({ key, spoken }) => (
          <li key={key} lang={lang}>
            {spoken}
          </li>
        ))}
      </ol>
    </figure>
  );
}
