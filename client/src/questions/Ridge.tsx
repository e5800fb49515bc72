import { useEasing } from '../ui/motion';
import { outline } from './hills';
import './Ridge.css';

export interface RidgeProps {
  heights: readonly number[];
  /** Under its line instead of on it. */
  hangs?: boolean;
  /** Of an earlier round: only its outline. */
  before?: boolean;
}

/** A hill of people on a line; it grows with them. Fills its box, and is a picture only. */
export function Ridge({ heights, hangs = false, before = false }: RidgeProps) {
  return (
    <svg class={`ridge${hangs ? ' ridge-hangs' : ''}${before ? ' ridge-before' : ''}`} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path d={outline(useEasing(heights))} />
    </svg>
  );
}
