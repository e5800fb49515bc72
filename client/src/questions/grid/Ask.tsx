import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Grid, GridAnswer } from '../../core/protocol';
import { say } from '../../core/text';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Range } from '../../ui/Range';
import { Status } from '../../ui/Status';
import type { AskProps } from '../asking';
import { Pin } from '../Pin';
import { Chips } from './Chips';
import { label, nextFree, placeAt, put, slots, take, type Place } from './marks';
import { Naming } from './Naming';
import { Plane } from './Plane';
import './Ask.css';

/**
 * A plane to tap on. A tap places what is in hand, also where something stands already; what stands is moved by dragging it,
 * or by taking it in hand again. Two sliders do the same for keys and ears.
 */
export function Ask({ question, lang, draft, onDraft, margin, onMargin, labelledBy, describedBy }: AskProps<Grid, GridAnswer>) {
  const t = useT();
  const board = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const last = useRef<MouseEvent | null>(null);
  const all = slots(question, draft);
  const [chosen, choose] = useState(() => Math.max(0, nextFree(all, -1)));
  // It was chosen by name, so that the next tap moves it.
  const [held, hold] = useState(false);
  // One of the two sliders was moved: a mark needs both.
  const [half, setHalf] = useState<Partial<Place>>({});
  const [spoken, setSpoken] = useState('');
  const current = Math.min(chosen, all.length - 1);
  const mark = all[current]!.mark;
  const named = question.items.length > 0;
  const placed = all.filter((slot) => slot.mark !== null).length;
  const numbered = named || question.marks > 1;
  const free = nextFree(all, current);
  // What a tap places: what was chosen, else what is next; nothing once everything stands, or a resting thumb would move it.
  const inHand = held || !numbered || mark === null ? current : all[free]!.mark === null ? free : null;

  // The plane is as high as the page leaves room for, so that its key and the names of its ends are seen with it.
  useLayoutEffect(() => {
    const { top, height } = board.current!.getBoundingClientRect();
    board.current!.style.setProperty('--taken', `${top + scrollY + height - field.current!.getBoundingClientRect().height}px`);
  }, [question, lang]);

  const name = (at: number) => {
    const item = question.items[at];
    return item ? say(item.label, lang).text : margin[at] || (numbered ? t('grid.mark', { n: at + 1 }) : '');
  };

  function turnTo(at: number, holds = false) {
    choose(at);
    hold(holds);
    setHalf({});
  }

  function place(at: number, where: Place) {
    onDraft(put(question, draft, at, where));
    setHalf({});
  }

  const under = (event: MouseEvent) => placeAt(event, field.current!.getBoundingClientRect());

  function tap(event: MouseEvent) {
    const before = last.current;
    last.current = event;
    if (inHand === null || (before && bounces(before, event))) return;
    const next = put(question, draft, inHand, under(event));
    onDraft(next);
    const after = named ? nextFree(slots(question, next), inHand) : inHand;
    turnTo(after);
    if (named) setSpoken(after === inHand ? t('grid.done') : t('grid.hint', { name: name(after) }));
  }

  function slide(part: Partial<Place>) {
    const { x, y } = { ...half, ...(mark && { x: mark.x, y: mark.y }), ...part };
    if (x !== undefined && y !== undefined) place(current, { x, y });
    else setHalf({ ...half, ...part });
  }

  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} class="placing">
      <div ref={board} class="placing-board">
        {named ? (
          <p class="placing-now" lang={lang}>
            {inHand !== null && (
              <span class="placing-number figures" aria-hidden="true">
                {inHand + 1}
              </span>
            )}
            <span>
              <b class="placing-name">{inHand === null ? t('grid.done') : name(inHand)}</b>
              <span class="ask-hint">{inHand === null ? t('grid.adjust') : all[inHand]!.mark ? t('grid.moves') : t('grid.place')}</span>
            </span>
          </p>
        ) : (
          <p class={numbered ? 'ask-hint placing-hint' : 'ask-hint'}>{hint()}</p>
        )}
        <Plane question={question} lang={lang} field={field} onClick={tap}>
          {half.x !== undefined && <span class="placing-guide placing-guide-x" style={{ left: `${half.x}%` }} />}
          {half.y !== undefined && <span class="placing-guide placing-guide-y" style={{ bottom: `${half.y}%` }} />}
          {all.map(
            ({ mark: at }, slot) =>
              at && (
                <Pin
                  key={slot}
                  x={at.x}
                  y={at.y}
                  label={numbered ? `${slot + 1}` : ''}
                  current={slot === current}
                  onTap={inHand === null ? () => turnTo(slot, true) : undefined}
                  onHold={() => inHand === null && turnTo(slot)}
                  onMove={(event) => place(slot, under(event))}
                />
              ),
          )}
        </Plane>
        {(named || (placed > 0 && numbered)) && (
          <Chips
            chips={all.map(({ mark: at }, slot) => ({ text: named || at ? name(slot) : t('grid.add'), placed: at !== null }))}
            {...(named && { numbered: true, lang })}
            current={current}
            onChoose={(at) => turnTo(at, true)}
          />
        )}
      </div>
      <Axis sign="↔" axis={t('grid.x')} name={name(current)} value={mark?.x ?? half.x ?? null} onValue={(x) => slide({ x })} low={say(question.x_low, lang).text} high={say(question.x_high, lang).text} />
      <Axis sign="↕" axis={t('grid.y')} name={name(current)} value={mark?.y ?? half.y ?? null} onValue={(y) => slide({ y })} low={say(question.y_low, lang).text} high={say(question.y_high, lang).text} />
      {mark && !named && (
        <Naming
          number={question.marks > 1 ? current + 1 : null}
          name={margin[current] ?? mark.label ?? ''}
          shared={mark.label !== null}
          onName={(text, shared) => {
            onMargin(all.map((_, at) => (at === current ? text : (margin[at] ?? ''))));
            onDraft(label(question, draft, current, shared ? text : null));
          }}
        />
      )}
      {mark && numbered && (
        <Button
          kind="quiet"
          onPress={() => {
            onDraft(take(question, draft, current));
            onMargin(margin.filter((_, at) => at !== current));
          }}
        >
          {t('grid.take', { name: named ? name(current) : `${current + 1}` })}
        </Button>
      )}
      <Status>{spoken}</Status>
    </div>
  );

  /** Of marks of one's own. */
  function hint(): string {
    if (!numbered) return mark ? t('grid.again') : t('grid.one');
    if (held && mark) return t('grid.moves');
    if (placed === 0) return t('grid.first', { most: question.marks });
    return placed < question.marks ? t('grid.several', { placed, most: question.marks }) : t('grid.full', { most: question.marks });
  }
}

/** A tap that comes so soon, in ms, and so near, in pixels, is the same tap of a thumb that bounces. */
const soon = 350;
const near = 10;

function bounces(before: MouseEvent, { timeStamp, clientX, clientY }: MouseEvent): boolean {
  return timeStamp - before.timeStamp < soon && Math.hypot(clientX - before.clientX, clientY - before.clientY) < near;
}

interface AxisProps {
  sign: string;
  axis: string;
  name: string;
  value: number | null;
  onValue: (value: number) => void;
  low: string;
  high: string;
}

/** The twin of the plane for keys and ears: one of its axes. What its ends mean stands at the plane. */
function Axis({ sign, axis, name, value, onValue, low, high }: AxisProps) {
  const t = useT();
  return (
    <div class="placing-axis">
      <span aria-hidden="true">{sign}</span>
      <Range value={value} onValue={onValue} label={name ? `${name}, ${axis}` : axis} valueText={t('slider.value', { place: value ?? 0, low, high })} />
    </div>
  );
}
