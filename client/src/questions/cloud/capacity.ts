/** How many words the wall has room for, when each of them must be readable. */
import { idealPower } from './sizes';
import type { Ink, Word } from './word';

/** Room around the ink of a word, in its own ems. */
export const gapX = 0.15;
export const gapY = 0.06;

/** How densely words fill a wall, as measured. */
export const fill = 0.55;

/** A change of fewer words than this is not worth sending somebody away for. */
const patience = 3;

export interface Room {
  /** Pixels. */
  width: number;
  height: number;
  /** The smallest font size that can be read, in pixels. */
  smallest: number;
  /** How densely these words fill a wall, as a part of what words usually do. */
  density: number;
}

/**
 * The number of words to show, of `words` with the most named first: as many as fit with the last one still readable.
 * Stays at `now` when that is about right.
 */
export function capacity(words: readonly Word[], measure: (label: string) => Ink, room: Room, now: number): number {
  let n = words.length;
  while (n > 1 && !fits(words.slice(0, n), measure, room)) n -= 1;
  const kept = Math.min(now, words.length);
  return Math.abs(n - kept) < patience && kept > 0 && n !== words.length ? kept : n;
}

function fits(words: readonly Word[], measure: (label: string) => Ink, { width, height, smallest, density }: Room): boolean {
  const power = idealPower(words);
  let area = 0;
  for (const { label, count } of words) {
    const ink = measure(label);
    area += (ink.width + 2 * gapX) * (ink.height + 2 * gapY) * count ** (2 * power);
  }
  const zoom = Math.sqrt((fill * density * width * height) / area);
  const least = words[words.length - 1]!.count ** power;
  return least * zoom >= smallest;
}
