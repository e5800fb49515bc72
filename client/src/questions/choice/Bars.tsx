import { Bar } from '../../ui/Bar';
import { Count } from '../../ui/Count';
import { formatNumber, useLang, useT } from '../../i18n';
import { labelSize } from './density';
import { shares, type Option } from './shares';
import './Bars.css';

export interface BarsProps {
  /** In the order of the deck: an option does not change places while people look for it. */
  options: readonly Option[];
  /** How many people answered; percentages are of them. */
  people: number;
  /** The language of the options. */
  lang: string;
}

/** How many chose what: label, bar, per cent, people. Fills the height it is given on the wall. */
export function Bars({ options, people, lang }: BarsProps) {
  const t = useT();
  const mine = useLang();
  const rows = shares(options, people);
  return (
    <figure class="bars-figure">
      <div class={`bars bars-${String(labelSize(options.map(({ label }) => label))).replace('.', '-')}${rows.length <= 2 ? ' bars-few' : ''}`} style={{ '--bars-count': rows.length }} aria-hidden="true">
        {rows.map(({ key, label, count, percent, part, leads }) => [
          <span key={`${key} label`} class="bars-label" lang={lang}>
            {label}
          </span>,
          <Bar key={key} part={part} leads={leads}>
            <span class="bars-value">
              <Count value={percent} />
              <span class="bars-people">% · {formatNumber(mine, count)}</span>
            </span>
          </Bar>,
        ])}
      </div>
      <ol class="unseen">
        {rows.map(({ key, label, count, percent }) => (
          <li key={key} lang={lang}>
            {t('choice.option', label, `${percent} %`, count)}
          </li>
        ))}
      </ol>
    </figure>
  );
}
