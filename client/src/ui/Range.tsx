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
  /** The line is filled as far as the thumb; where nothing is given the thumb is hollow, at the start. */
  amount?: boolean;
  /** Another place, to compare with. */
  mark?: number | null;
}

/** A finger that goes less far along the line, in pixels, taps it or scrolls the page. */
const slack = 6;

/**
 * A line to choose a place on, or an amount: tap it, drag along it, or use the arrow keys. A finger that scrolls the page
 * across it leaves it as it was.
 */
export function Range({ value, onValue, max = 100, step = 1, label, valueText, describedBy, amount = false, mark = null }: RangeProps) {
  const t = useT();
  const finger = useRef({ down: false, x: 0, along: false });
  // Where the browser starts counting from, for who begins with the arrow keys.
  const start = amount ? 0 : max / 2;
  const untouched = amount ? 'range-none' : 'range-untouched';

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
        class={value === null ? `range-input ${untouched}` : 'range-input'}
        type="range"
        min={0}
        max={max}
        step={step}
        value={value ?? start}
        aria-label={label}
        aria-valuetext={value === null && !amount ? t('slider.untouched') : valueText}
        aria-describedby={describedBy}
        onInput={(event) => {
          // Browsers move at the first touch, before anybody knows whether it scrolls; so it is keys that are heard here.
          if (finger.current.down) event.currentTarget.value = `${value ?? start}`;
          else onValue(event.currentTarget.valueAsNumber);
        }}
        onPointerDown={(event) => {
          finger.current = { down: true, x: event.clientX, along: false };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          const { down, x } = finger.current;
          if (!down) return;
          finger.current.along ||= Math.abs(event.clientX - x) > slack;
          if (finger.current.along) follow(event);
        }}
        onPointerUp={(event) => {
          if (finger.current.down) follow(event);
          finger.current.down = false;
        }}
        onPointerCancel={() => {
          finger.current.down = false;
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
