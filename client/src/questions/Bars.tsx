import { useLang, writing } from '../i18n';
import { Bar } from '../ui/Bar';
import { Count } from '../ui/Count';
import { barsClass } from './density';
import './Bars.css';

export interface BarRow {
  key: string;
  label: string;
  /** The whole percentage at the end of the bar. */
  percent: number;
  /** What stands small behind it. */
  aside?: string | undefined;
  /** For how many the number speaks, last and small. */
  people?: string | undefined;
  /** The whole row in words, for who does not see it. */
  spoken: string;
  /** How long the bar is: 1 for the whole, of which a line under it shows how long that is. */
  part: number;
  /** How long it was in an earlier round, to the same measure. */
  before?: number | undefined;
  /** By how many points the number is another than in that round. */
  shift?: number | undefined;
  leads: boolean;
}

export interface BarsProps {
  /** From top to bottom. */
  rows: readonly BarRow[];
  /** Whether rows say what they were in an earlier round. */
  compared?: boolean;
  /** The language of the labels. */
  lang: string;
}

/** Label, bar, number; few labels stand above their bars. Fills the height it is given on the wall. */
export function Bars({ rows, compared = false, lang }: BarsProps) {
  return (
    <figure class="bars-figure">
      <div class={`bars${barsClass(rows)}${compared ? ' bars-compared' : ''}`} style={{ '--bars-count': rows.length }} aria-hidden="true">
        {rows.map(({ key, label, percent, aside, people, part, before, shift, leads }) => [
          <span key={`${key} label`} class="bars-label" lang={lang}>
            {label}
          </span>,
          <Bar key={key} part={part} before={before} leads={leads}>
            <span class="bars-value">
              <span>
                <Percent value={percent} /> {aside && <span class="bars-aside">{aside}</span>}
              </span>
              {people && <span class="bars-aside bars-people">{people}</span>}
            </span>
          </Bar>,
          compared && (
            <span key={`${key} shift`} class="bars-shift figures">
              {shift !== undefined && signed(shift)}
            </span>
          ),
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

/** The figure large and the sign small, where the reader's language puts it. */
function Percent({ value }: { value: number }) {
  const { number, percent } = writing(useLang());
  const [before, after] = percent(value / 100).split(number(value)).map((sign) => sign.trim());
  return (
    <>
      {before && <span class="bars-aside">{before} </span>}
      <Count value={value} />
      {after && <span class="bars-aside"> {after}</span>}
    </>
  );
}

/** With a sign of its own, also where nothing shifted. */
function signed(shift: number): string {
  return shift === 0 ? '±0' : `${shift < 0 ? '−' : '+'}${Math.abs(shift)}`;
}
