import { useRef } from 'preact/hooks';
import { useT } from '../i18n';
import { placeUnder } from './sliding';
import './Slider.css';

export interface SliderProps {
  /** From 0 to 100; null until it was touched: then there is no thumb, for a thumb would be an answer. */
  value: number | null;
  onValue: (value: number) => void;
  /** What it asks, for ears. */
  label: string;
  /** What its ends mean; they stand under them. */
  low: string;
  high: string;
  /** The language of the ends. */
  lang: string;
  describedBy?: string | undefined;
}

/** Where the browser starts counting from, for who begins with the arrow keys. */
const middle = 50;

/** A line to choose a place on: tap it, drag along it, or use the arrow keys. */
export function Slider({ value, onValue, label, low, high, lang, describedBy }: SliderProps) {
  const t = useT();
  const dragged = useRef(false);

  /** Some phones move a thumb only where it is, and there is none; so the finger is followed wherever it is on the line. */
  function follow(event: PointerEvent & { currentTarget: HTMLInputElement }) {
    onValue(placeUnder(event.clientX, event.currentTarget.getBoundingClientRect()));
  }

  return (
    <div class="slider">
      <input
        class={value === null ? 'slider-input slider-untouched' : 'slider-input'}
        type="range"
        min={0}
        max={100}
        value={value ?? middle}
        aria-label={label}
        aria-valuetext={value === null ? t('slider.untouched') : t('slider.value', value, low, high)}
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
          onValue(middle);
        }}
      />
      <div class="slider-ends" lang={lang} aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  );
}
