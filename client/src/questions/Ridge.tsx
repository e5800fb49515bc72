import { useEasing } from '../ui/motion';
import { outline } from './hills';
import './Ridge.css';

/** A hill of people on a line; it grows with them. Fills its box, and is a picture only. */
export function Ridge({ heights, hangs = false }: { heights: readonly number[]; /** Under its line instead of on it. */ hangs?: boolean }) {
  return (
    <svg class={hangs ? 'ridge ridge-hangs' : 'ridge'} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path d={outline(useEasing(heights))} />
    </svg>
  );
}
