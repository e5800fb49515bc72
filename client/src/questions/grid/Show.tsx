import { useRef } from 'preact/hooks';
import type { Dot, Grid, GridResult } from '../../core/protocol';
import { say } from '../../core/text';
import { useT, type Needs } from '../../i18n';
import { Count } from '../../ui/Count';
import { Figure } from '../../ui/Figure';
import { apart, type Name } from './names';
import type { Before } from '../Show';
import { At, Plane } from './Plane';
import { tallies, where, type Tally } from './zones';
import './Show.css';

export interface ShowGridProps {
  question: Grid;
  result: GridResult;
  lang: string;
  before?: Before<'grid'>;
}

/** Up to so many marks are drawn large; up to so many in the middle size. */
const few = 80;
const many = 300;
/** Up to so many marks with a name of their own are named. */
const mostLabels = 12;
/** Colours by which items are told apart. */
const colours = 7;

/** Every mark of the room as a dot, with tallies in the zones, and the number of each item in the middle of its dots. */
export function ShowGrid({ question, result, lang, before }: ShowGridProps) {
  const t = useT();
  const tally = tallies(question, result);
  const past = before ? tallies(question, before.result) : [];
  const size = result.marks <= few ? ' grid-few' : result.marks <= many ? ' grid-many' : ' grid-crowd';
  return (
    <figure class={`grid${size}`}>
      {question.items.length > 0 && <Key question={question} lang={lang} />}
      <Plane question={question} lang={lang} inZone={(zone) => <InZone tally={tally.find((one) => one.zone.id === zone.id)!} was={before && past.find((one) => one.zone.id === zone.id)?.count} lang={lang} />}>
        {before?.result.dots.map((dot) => (
          <span key={`before ${keyOf(dot)}`} class="grid-dot grid-before" style={placed(dot, colourOf(question, dot.item))} />
        ))}
        <Dots dots={result.dots} colour={(item) => colourOf(question, item)} />
        {result.centroids.map(({ item, x, y }) =>
          item === null ? (
            question.centroid && <Middle key="room" x={x} y={y} name={t('grid.average')} />
          ) : (
            <At key={item} x={x} y={y}>
              <span class="grid-number" style={{ color: colourOf(question, item) }}>
                <span>
                  <Figure value={numberOf(question, item)} />
                </span>
              </span>
            </At>
          ),
        )}
        {apart(names(result)).map(({ key, text, x, y, ends }) => (
          <At key={key} x={x} y={y}>
            <span class={ends ? 'plane-item plane-item-ends' : 'plane-item'} lang={lang}>
              {text}
            </span>
          </At>
        ))}
      </Plane>
      <Words question={question} result={result} tally={tally} was={before && past} lang={lang} />
    </figure>
  );
}

/** How many stand here, and what to do with them. */
function InZone({ tally: { zone, count, leads }, was, lang }: { tally: Tally; was: number | undefined; lang: string }) {
  const t = useT();
  const advice = zone.advice && say(zone.advice, lang);
  return (
    <>
      <p class={leads ? 'grid-tally grid-leads' : 'grid-tally'}>
        <Count value={count} />
        {was !== undefined && <span class="grid-was">{t('rounds.was', { before: was })}</span>}
      </p>
      {advice && (
        <p class="grid-advice" lang={advice.lang}>
          {advice.text}
        </p>
      )}
    </>
  );
}

function Dots({ dots, colour }: { dots: readonly Dot[]; colour: (item: string | null) => string }) {
  // Whoever is here when the picture appears makes no entrance; everybody after that does, once.
  const settled = useRef(new Set(dots.map(keyOf)));
  return (
    <>
      {dots.map((dot) => (
        <span
          key={keyOf(dot)}
          class={settled.current.has(keyOf(dot)) ? 'grid-dot' : 'grid-dot grid-new'}
          style={placed(dot, colour(dot.item))}
        />
      ))}
    </>
  );
}

/** A dot is at most so many times as wide as that of one mark: it stays on the plane, and leaves others to be seen. */
const widest = 3;

/** Where a dot stands, and how large: by its area, so that twice the marks are twice the ink. */
function placed({ x, y, marks }: Dot, color: string) {
  return { left: `${x}%`, bottom: `${y}%`, color, '--grid-times': Math.min(widest, Math.sqrt(marks)) };
}

/** The middle of the marks: a ring around nothing. */
function Middle({ x, y, name }: { x: number; y: number; name: string }) {
  return (
    <At x={x} y={y}>
      <span class="grid-middle" />
      <span class={x > 70 ? 'plane-item grid-average plane-item-ends' : 'plane-item grid-average'}>{name}</span>
    </At>
  );
}

/** What the numbers and colours are: names on the plane would lie over the marks of others. */
function Key({ question, lang }: { question: Grid; lang: string }) {
  return (
    <ol class="grid-key" aria-hidden="true">
      {question.items.map(({ id, label }) => (
        <li key={id} lang={say(label, lang).lang}>
          <span class="grid-number" style={{ color: colourOf(question, id) }}>
            <span>
              <Figure value={numberOf(question, id)} />
            </span>
          </span>
          {say(label, lang).text}
        </li>
      ))}
    </ol>
  );
}

/** The same for who does not see it: every zone with its advice, the middle of every item, and where the named marks stand. */
function Words({ question, result, tally, was, lang }: ShowGridProps & { tally: readonly Tally[]; was: readonly Tally[] | undefined }) {
  const t = useT();
  const [left, right, low, high] = [question.x_low, question.x_high, question.y_low, question.y_high].map((text) => say(text, lang).text) as [string, string, string, string];
  const middle = (name: string, where: Needs<'grid.middle'>[0]) => (name ? t('grid.middle.of', { name, middle: t('grid.middle', where) }) : t('grid.middle', where));
  return (
    <ul class="grid-words">
      {tally.map(({ zone, count, leads }, i) => (
        <li key={zone.id} class={leads ? 'grid-zone grid-leads' : 'grid-zone'} lang={say(zone.label, lang).lang}>
          <span class="figures" aria-hidden="true">
            <Figure value={count} />
          </span>
          <span>
            <b>{say(zone.label, lang).text}</b>
            <span class="unseen">: {t('grid.marks', { n: count })}{was?.[i] && ` (${t('rounds.was', { before: was[i]!.count })})`}. </span> {zone.advice && <span class="grid-todo">{say(zone.advice, lang).text}</span>}
          </span>
        </li>
      ))}
      {result.centroids.map(({ item, x, y, marks }) => (
        <li key={item} class="unseen" lang={lang}>
          {middle(nameOf(question, item, lang), { n: marks, x: Math.round(x), y: Math.round(y), left, right, low, high })}
        </li>
      ))}
      {named(result).map((dot) => (
        <li key={keyOf(dot)} lang={lang}>
          <b>{dot.label}</b>: {where(question, dot, lang, t)}
        </li>
      ))}
    </ul>
  );
}

function names(result: GridResult): Name[] {
  return named(result).map((dot) => ({ key: keyOf(dot), text: dot.label!, x: dot.x, y: dot.y }));
}

/** The marks that are shown with a name of their own: all that have one, where they are few. */
function named({ dots }: GridResult): Dot[] {
  const labelled = dots.filter(({ label }) => label !== null);
  return labelled.length > mostLabels ? [] : labelled;
}

function nameOf({ items }: Grid, id: string | null, lang: string): string {
  const item = items.find((one) => one.id === id);
  return item ? say(item.label, lang).text : '';
}

/** From 1, as on the phone on which it was placed. */
function numberOf({ items }: Grid, id: string): number {
  return items.findIndex((item) => item.id === id) + 1;
}

function colourOf({ items }: Grid, id: string | null): string {
  const at = items.findIndex((item) => item.id === id);
  return at < 0 ? 'var(--calm)' : `var(--category-${(at % colours) + 1})`;
}

function keyOf({ item, x, y, label }: Dot): string {
  return `${item} ${x} ${y} ${label}`;
}
