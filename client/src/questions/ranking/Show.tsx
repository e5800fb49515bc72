import type { Ranking, RankingResult } from '../../core/protocol';
import { say } from '../../core/text';
import { useT } from '../../i18n';
import { Bar } from '../../ui/Bar';
import { Count } from '../../ui/Count';
import { useCalm } from '../../ui/calm';
import { labelSize, sizeClass } from '../density';
import type { Before } from '../Show';
import { standing } from './standing';
import '../Bars.css';
import './Show.css';

/** The order on the wall changes at most once in so many milliseconds; the bars grow at once. */
const pace = 2_000;
/** The names may be so wide, in units: rows that change places are equally high, so one long name costs all of them. */
const column = 50;

export interface ShowRankingProps {
  question: Ranking;
  result: RankingResult;
  lang: string;
  before?: Before<'ranking'>;
}

/** The order of the room: place, name, points, and who was put first how often. */
export function ShowRanking({ question, result, lang, before }: ShowRankingProps) {
  const t = useT();
  const rows = standing(question, result);
  const past = before ? standing(question, before.result) : [];
  const placeBefore = (id: string) => past.findIndex((row) => row.id === id) + 1;
  const order = useCalm(rows.map(({ id }) => id).join(' '), pace).split(' ');
  const label = (id: string) => say(question.items.find((item) => item.id === id)!.label, lang);
  const longest = question.items.map(({ id }) => label(id).text).reduce((long, text) => (text.length > long.length ? text : long));
  const size = labelSize(question.items.map(() => longest), column);
  return (
    <figure class="standing">
      <div class={`standing-rows${sizeClass(size)}`} style={{ '--standing-count': rows.length }} aria-hidden="true">
        {question.items.map(({ id }, at) => {
          const row = rows.find((one) => one.id === id)!;
          const place = order.indexOf(id);
          return (
            <div key={id} class="standing-row" style={{ '--standing-place': place, '--standing-way': place - at }}>
              <span class="standing-place figures">{row.points > 0 && place + 1}</span>
              <span class="standing-label" lang={label(id).lang}>
                {label(id).text}
              </span>
              <Bar part={row.part} before={before && past.find((one) => one.id === id)?.part} leads={row.leads}>
                <span class="standing-value">
                  <Count value={row.points} />
                  {before && <span class="standing-first">{t('rounds.was', { before: placeBefore(id) })}</span>}
                  {!before && row.first > 0 && <span class="standing-first">{t('ranking.first', { n: row.first })}</span>}
                </span>
              </Bar>
            </div>
          );
        })}
      </div>
      <p class="standing-rule">{t('ranking.rule', { first: question.items.length, last: question.items.length - (question.top ?? question.items.length) + 1 })}</p>
      <ol class="unseen">
        {rows.map(({ id, points, first, ranked }) => (
          <li key={id} lang={label(id).lang}>
            {t('ranking.row', { label: label(id).text, points, first, who: t('people', { n: ranked, per: question.per }) })}
            {before && ` ${t('rounds.place', { round: before.number, place: placeBefore(id) })}`}
          </li>
        ))}
      </ol>
    </figure>
  );
}
