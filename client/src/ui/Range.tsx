import { useRef } from 'preact/hooks';
import { useT } from '../i18n';
import { placeUnder } from './sliding';
import './Range.css';

export interface RangeProps {
  /** From 0 to `max`; null until it was touched: then there is no thumb, for a thumb would be an answer. */
  value: number | null;
  onValue: (value: number) => void;
  max?: number;
  step?: number;
  /** What it asks, for ears. */
  label: string;
  /** What the value means, for ears. */
  valueText: string;
  describedBy?: string | undefined;
  /** The line is filled as far as the thumb, and where nothing is filled nothing is given. */
  amount?: boolean;
  /** Another place, to compare with. */
  mark?: number | null;
}

/** A line to choose a place on, or an amount: tap it, drag along it, or use the arrow keys. */
export function Range({ value, onValue, max = 100, step = 1, label, valueText, describedBy, amount = false, mark = null }: RangeProps) {
  const t = useT();
  const dragged = useRef(false);
  // Where the browser starts counting from, for who begins with the arrow keys.
  const start = amount ? 0 : max / 2;

  /** Some phones move a thumb only where it is, and there is none; so the finger is followed wherever it is on the line. */
  function follow(event: PointerEvent & { currentTarget: HTMLInputElement }) {
    const place = placeUnder(event.clientX, event.currentTarget.getBoundingClientRect());
    onValue(Math.round((place * max) / 100 / step) * step);
  }

  return (
    <div class="range">
      <div class="range-lane" aria-hidden="true">
        {amount && <span class="range-fill" style={{ transform: `scaleX(${(value ?? 0) / max})` }} />}
        {mark !== null && <span class="range-mark" style={{ left: `${(mark / max) * 100}%` }} />}
      </div>
      <input
        class={value === null ? 'range-input range-untouched' : 'range-input'}
        type="range"
        min={0}
        max={max}
        step={step}
        value={value ?? start}
        aria-label={label}
        aria-valuetext={value === null && !amount ? t('slider.untouched') : valueText}
        aria-describedby={describedBy}
        onInput={(event) => onValue(event.currentTarget.valueAsNumber)}
        onPointerDown={() => {
          dragged.current = false;
        }}
        onPointerMove={(event) => {
          if (event.buttons === 0) return;
          dragged.current = true;
          follow(event);
        }}
        onClick={(event) => {
          // A drag has said where it ended; a click made by a key or a screen reader has no place.
          if (!dragged.current && event.detail > 0) follow(event as PointerEvent & { currentTarget: HTMLInputElement });
        }}
        onKeyDown={(event) => {
          if (value !== null || (event.key !== ' ' && event.key !== 'Enter')) return;
          event.preventDefault();
          onValue(start);
        }}
      />
    </div>
  );
}
