/**
 * How large a word is: count to the power p. Twice as many people is not twice as large, or one word would leave no room
 * for the others; but p is the same for all, so the order of sizes is the order of counts.
 */
import type { Word } from './word';

/** The largest word is at most so many times as large as a word said once: less where many words share the wall. */
const contrast = { words: [10, 40], times: [4.5, 2.5] } as const;

export class Sizes {
  private power = 0.5;

  /** Font size in world units. */
  of(count: number): number {
    return count ** this.power;
  }

  /**
   * Lets p follow the words, but only when it is off by enough to be worth a move of the whole cloud. In between, a vote
   * for one word leaves the size of every other word alone.
   */
  follow(words: readonly Word[]): void {
    const ideal = idealPower(words);
    // A little below the ideal, so that the next few votes fit as well.
    if (ideal < this.power * 0.95 || ideal > this.power * 1.1) this.power = ideal * 0.985;
  }
}

/** The p with which the largest word is as large as it may be; half for small counts. */
export function idealPower(words: readonly Word[]): number {
  const most = words.reduce((largest, { count }) => Math.max(largest, count), 2);
  const [few, many] = contrast.words;
  const crowded = Math.min(1, Math.max(0, (words.length - few) / (many - few)));
  const times = contrast.times[0] + (contrast.times[1] - contrast.times[0]) * crowded;
  return Math.min(0.5, Math.log(times) / Math.log(most));
}
