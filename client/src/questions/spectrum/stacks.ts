/** Everybody on the line as a dot; who stands (nearly) where another stands, stands on top of them. */
import type { Places } from '../hills';

/** Dots closer than this, in hundredths of the line, would touch. */
const width = 2;

export interface Dot {
  key: string;
  place: number;
  /** 0 on the line, 1 on top of one other, … */
  row: number;
}

export function stacks(places: Places): Dot[] {
  const heights = new Map<number, number>();
  return places.flatMap(([place, count]) => {
    const stack = Math.round(place / width);
    const from = heights.get(stack) ?? 0;
    heights.set(stack, from + count);
    return Array.from({ length: count }, (_, i) => ({ key: `${place} ${i}`, place: stack * width, row: from + i }));
  });
}
