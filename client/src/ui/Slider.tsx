import { useT } from '../i18n';
import { Range } from './Range';
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
  /** Another place, to compare with. */
  mark?: number | null;
}

/** A line between two ends that have a name. */
export function Slider({ value, onValue, label, low, high, lang, describedBy, mark = null }: SliderProps) {
  const t = useT();
  return (
    <div class="slider">
      <Range value={value} onValue={onValue} label={label} valueText={t('slider.value', { place: value ?? 0, low, high })} describedBy={describedBy} mark={mark} />
      <div class="slider-ends" lang={lang} aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  );
}
