import { useRef, useState } from 'preact/hooks';
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

/** A plane to tap on; what is placed can be dragged, and two sliders do the same for keys and ears. */
export function Ask({ question, lang, draft, onDraft, margin, onMargin, labelledBy, describedBy }: AskProps<Grid, GridAnswer>) {
  const t = useT();
  const field = useRef<HTMLDivElement>(null);
  const all = slots(question, draft);
  const [chosen, choose] = useState(() => Math.max(0, nextFree(all, -1)));
  // One of the two sliders was moved: a mark needs both.
  const [half, setHalf] = useState<Partial<Place>>({});
  const [spoken, setSpoken] = useState('');
  const current = Math.min(chosen, all.length - 1);
  const mark = all[current]!.mark;
  const named = question.items.length > 0;
  const placed = all.filter((slot) => slot.mark !== null).length;

  const name = (at: number) => {
    const item = question.items[at];
    return item ? say(item.label, lang).text : margin[at] || (all.length > 1 || question.marks > 1 ? t('grid.mark', { n: at + 1 }) : '');
  };

  function turnTo(at: number) {
    choose(at);
    setHalf({});
  }

  function place(at: number, where: Place) {
    onDraft(put(question, draft, at, where));
    setHalf({});
  }

  const under = (event: MouseEvent) => placeAt(event, field.current!.getBoundingClientRect());

  function tap(event: MouseEvent) {
    // Own marks are added while there is room; then the last one moves. Items are placed one after the other.
    const at = named ? current : nextFree(all, current);
    const next = put(question, draft, at, under(event));
    onDraft(next);
    const after = named ? nextFree(slots(question, next), at) : at;
    turnTo(after);
    if (named && after !== at) setSpoken(t('grid.hint', { name: name(after) }));
  }

  function slide(part: Partial<Place>) {
    const { x, y } = { ...half, ...(mark && { x: mark.x, y: mark.y }), ...part };
    if (x !== undefined && y !== undefined) place(current, { x, y });
    else setHalf({ ...half, ...part });
  }

  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} class="placing">
      <p class={named || question.marks > 1 ? 'ask-hint placing-hint' : 'ask-hint'}>{hint()}</p>
      <Plane question={question} lang={lang} field={field} onClick={tap}>
        {half.x !== undefined && <span class="placing-guide placing-guide-x" style={{ left: `${half.x}%` }} />}
        {half.y !== undefined && <span class="placing-guide placing-guide-y" style={{ bottom: `${half.y}%` }} />}
        {all.map(
          ({ mark: at }, slot) =>
            at && <Pin key={slot} x={at.x} y={at.y} label={all.length > 1 || question.marks > 1 ? `${slot + 1}` : ''} current={slot === current} onHold={() => turnTo(slot)} onMove={(event) => place(slot, under(event))} />,
        )}
      </Plane>
      {(named || (placed > 0 && question.marks > 1)) && (
        <Chips
          chips={all.map(({ mark: at }, slot) => ({ text: named || at ? name(slot) : t('grid.add'), placed: at !== null }))}
          {...(named && { numbered: true, lang })}
          current={current}
          onChoose={turnTo}
        />
      )}
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
      {mark && (named || question.marks > 1) && (
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

  function hint(): string {
    if (named) return mark ? t('grid.moves', { name: name(current) }) : t('grid.hint', { name: name(current) });
    if (question.marks === 1) return mark ? t('grid.again') : t('grid.one');
    if (placed === 0) return t('grid.first', { most: question.marks });
    return placed < question.marks ? t('grid.several', { placed, most: question.marks }) : t('grid.full', { most: question.marks });
  }
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
