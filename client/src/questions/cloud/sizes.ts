/**
 * How large a word is, beside the least named one: each person more makes it higher by the same amount. So the steps
 * between letters are those between counts, as between bars; what few said stays small and near each other in size, and
 * leaves the room to what many said. A power of the count, with which the area of a word would be its count, gives most
 * of the wall to the many words that were said two or three times, and every first vote makes a word half as large again.
 */
import type { Box, Word } from './word';

/** The largest word is at most so many times as large as the least named: less where many words share the wall. */
const contrast = { words: [10, 60], times: [4.5, 2.7] } as const;
/** Where words would not all fit, it is less again, but never less than this: then some words are only counted. */
const leastTimes = 2.4;
/** What one person more makes of a word is this part of the least named word at most. */
const largestStep = 0.4;
/** Of the wall, the part that words and the room around them fill. */
const fill = 0.78;
/** A word wider than this part of the wall has nearly nobody beside it. */
const alone = 0.5;

export class Sizes {
  /** What each person more adds, in letters of the least named word. */
  private step = largestStep;
  private least = 1;

  /** Font size in world units: 1 for the least named words. */
  of(count: number): number {
    return sizeOf(Math.max(1, count / this.least), this.step);
  }

  /**
   * Lets the step follow the words, but only when it is off by enough to be worth a change of all sizes. In between, a
   * vote for one word leaves the size of every other word alone. `boxOf` is what a word takes at font size 1, `room` what
   * there is when the least named word has that size.
   */
  follow(words: readonly Word[], boxOf: (word: Word) => Box, room: Box): void {
    const least = words.reduce((smallest, { count }) => Math.min(smallest, count), Infinity);
    if (least < this.least || (least >= this.least * 1.5 && least < Infinity)) this.least = least;
    const times = words.map(({ count }) => Math.max(1, count / this.least));
    const ideal = idealStep(times, words.map(boxOf), room);
    // A little below the ideal, so that the next few votes fit as well.
    if (ideal < this.step * 0.95 || ideal > this.step * 1.1) this.step = ideal * 0.985;
  }
}

function sizeOf(times: number, step: number): number {
  return 1 + step * (times - 1);
}

/** The step with which the largest word is as large as it may be, when they are named so many times as often as the least. */
function idealStep(times: readonly number[], boxes: readonly Box[], room: Box): number {
  const most = Math.max(2, ...times);
  const [few, many] = contrast.words;
  const crowded = Math.min(1, Math.max(0, (times.length - few) / (many - few)));
  const largest = contrast.times[0] + (contrast.times[1] - contrast.times[0]) * crowded;
  let high = Math.min(largestStep, (largest - 1) / (most - 1));
  let low = Math.min(high, (leastTimes - 1) / (most - 1));
  const taken = ({ halfWidth, halfHeight }: Box, size: number) => (halfWidth * size > alone * room.halfWidth ? room.halfWidth : halfWidth * size) * halfHeight * size;
  const fits = (step: number) => times.reduce((sum, time, i) => sum + taken(boxes[i]!, sizeOf(time, step)), 0) <= fill * room.halfWidth * room.halfHeight;
  if (fits(high)) return high;
  // What is asked for grows with the step: eight halvings find it well enough for an eye.
  for (let halving = 0; halving < 8; halving++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
