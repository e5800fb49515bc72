import { say } from '../../core/text';
import { useT } from '../../i18n';
import { Count } from '../../ui/Count';
import { labelSize } from '../density';
import { hills } from '../hills';
import { Ridge } from '../Ridge';
import type { ShowProps } from '../Show';
import { Shift } from '../Shift';
import { whens } from './whens';
import './Show.css';

/** Up to so many lines there is room for two lines of text beside each. */
const fewLines = 5;
/** The name of a line, in units of the wall: the line needs the width more. */
const largest = 4.6;

/** On every line the room now, above it, and the room as it would like to be, under it; and the way from one to the other. */
export function ShowNowWish({ question, result, lang, before }: ShowProps<'nowwish'>) {
  const t = useT();
  const found = new Map(result.items.map((item) => [item.id, item]));
  const rows = question.items.flatMap(({ id, label }) => {
    const item = found.get(id);
    const was = before?.result.items.find((one) => one.id === id);
    return item ? [{ ...item, was, label: say(label, lang) }] : [];
  });
  const ridges = hills(...rows.flatMap(({ now, wish }) => [now, wish]), ...rows.flatMap(({ was }) => (was ? [was.now, was.wish] : [])));
  const earlier = ridges.slice(2 * rows.length);
  const low = say(question.low, lang);
  const high = say(question.high, lang);
  const { now, wish } = whens(question, lang, t);
  const alone = rows.length === 1 && rows[0]!.label.text === say(question.prompt, lang).text;
  return (
    <figure class={`nowwish${alone ? ' nowwish-alone' : ''}${rows.length > fewLines ? ' nowwish-many' : ''}`}>
      <div class="nowwish-rows" style={{ '--rows': rows.length, '--nowwish-label': Math.min(largest, labelSize(rows.map(({ label }) => label.text))) }} aria-hidden="true">
        {rows.map(({ id, label, median_now, median_wish, more, less }, i) => (
          <div key={id} class="nowwish-row">
            {!alone && (
              <p class="nowwish-name" lang={label.lang}>
                {label.text}
              </p>
            )}
            <p class="nowwish-whens">
              <span lang={now.lang || undefined}>{now.text}</span>
              <span class="nowwish-wished" lang={wish.lang || undefined}>
                {wish.text}
              </span>
            </p>
            <div class="nowwish-line">
              <div class="nowwish-hill">
                <Ridge heights={ridges[2 * i]!} />
                {earlier[2 * i] && <Ridge heights={earlier[2 * i]!} before />}
              </div>
              <div class="nowwish-hill nowwish-wished">
                <Ridge heights={ridges[2 * i + 1]!} hangs />
                {earlier[2 * i + 1] && <Ridge heights={earlier[2 * i + 1]!} hangs before />}
              </div>
              <Shift from={median_now} to={median_wish} />
            </div>
            <p class="nowwish-people">
              <span>
                <Count value={more} /> →
              </span>
              <span class="nowwish-less">
                ← <Count value={less} />
              </span>
            </p>
          </div>
        ))}
        <div class="nowwish-row">
          {!alone && <span />}
          <span />
          <p class="nowwish-ends">
            <span lang={low.lang}>{low.text}</span>
            <span lang={high.lang}>{high.text}</span>
          </p>
          <p class="nowwish-key">{t('nowwish.key')}</p>
        </div>
      </div>
      <ol class="unseen">
        {rows.map(({ id, label, median_now, median_wish, more, same, less, was }) => (
          <li key={id}>
            {label.text}:{' '}
            {median_now !== null && median_wish !== null && t('nowwish.medians', { now: now.text, a: median_now, wish: wish.text, b: median_wish, low: low.text, high: high.text })}{' '}
            {t('nowwish.shift', { more, same, less })}{' '}
            {before && was && was.median_now !== null && was.median_wish !== null && t('rounds.medians', { round: before.number, now: now.text, a: was.median_now, wish: wish.text, b: was.median_wish })}
          </li>
        ))}
      </ol>
    </figure>
  );
}
