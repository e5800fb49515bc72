/**
 * How large a word is, beside the least named one: count to the power p. Twice as many people is not twice as large, or one word would leave no room
 * for the others; but p is the same for all, so the order of sizes is the order of counts.
 */
import type { Word } from './word';

/** The largest word is at most so many times as large as the least named: less where many words share the wall. */
const contrast = { words: [10, 40], times: [4.5, 2.5] } as const;
/** Where words would not all fit, it is less again, but never less than this: then some words are only counted. */
const leastTimes = 2;
/** Of the wall, the part that words and the room around them fill. */
const fill = 0.78;

export class Sizes {
  private power = 0.5;
  private least = 1;

  /** Font size in world units: 1 for the least named words. */
  of(count: number): number {
    return Math.max(1, count / this.least) ** this.power;
  }

  /**
   * Lets p follow the words, but only when it is off by enough to be worth a change of all sizes. In between, a vote for
   * one word leaves the size of every other word alone. `area` is what a word takes at font size 1, `room` what there is
   * when the least named word has that size.
   */
  follow(words: readonly Word[], area: (word: Word) => number, room: number): void {
    const least = words.reduce((smallest, { count }) => Math.min(smallest, count), Infinity);
    if (least < this.least || (least >= this.least * 1.5 && least < Infinity)) this.least = least;
    const times = words.map(({ count }) => Math.max(1, count / this.least));
    const ideal = idealPower(times, words.map(area), room);
    // A little below the ideal, so that the next few votes fit as well.
    if (ideal < this.power * 0.95 || ideal > this.power * 1.1) this.power = ideal * 0.985;
  }
}

/** The p with which the largest word is as large as it may be, when they are named so many times as often as the least. */
function idealPower(times: readonly number[], areas: readonly number[], room: number): number {
  const most = Math.max(2, ...times);
  const [few, many] = contrast.words;
  const crowded = Math.min(1, Math.max(0, (times.length - few) / (many - few)));
  const largest = contrast.times[0] + (contrast.times[1] - contrast.times[0]) * crowded;
  let high = Math.min(0.5, Math.log(largest) / Math.log(most));
  let low = Math.min(high, Math.log(leastTimes) / Math.log(most));
  const fits = (power: number) => times.reduce((sum, time, i) => sum + areas[i]! * time ** (2 * power), 0) <= fill * room;
  if (fits(high)) return high;
  // What is asked for grows with p: eight halvings find it well enough for an eye.
  for (let halving = 0; halving < 8; halving++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
