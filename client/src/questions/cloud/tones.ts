/** How loud each word is in colour. */
import type { Word } from './word';

/** *accent*: among the five most named. Else the ink of a word said more than once, or that of a word said once. */
export type Tone = 'accent' | 'strong' | 'middle';

/** How many words may come to have the accent. */
const accents = 5;

/**
 * The tone of each word of `ranked`, which has the most named first. It is a word's own business: votes for others
 * change it only when five of them have been named more often than a word of `leading`, which has the accent now.
 */
export function tones(ranked: readonly Word[], leading: ReadonlySet<string>): Map<string, Tone> {
  // The sixth word decides: who shares its count does not stand out either. And once is not often.
  const bar = Math.max(1, ranked[accents]?.count ?? 1);
  const fifth = Math.max(2, ranked[accents - 1]?.count ?? 2);
  const tone = ({ key, count }: Word): Tone => {
    if (count > bar || (leading.has(key) && count >= fifth)) return 'accent';
    return count > 1 ? 'strong' : 'middle';
  };
  return new Map(ranked.map((word) => [word.key, tone(word)]));
}

/** The most named first; sorting is stable. */
export function ranked(words: readonly Word[]): Word[] {
  return [...words].sort((a, b) => b.count - a.count);
}

/** Who has the accent. */
export function leaders(tone: ReadonlyMap<string, Tone>): Set<string> {
  return new Set([...tone].filter(([, own]) => own === 'accent').map(([key]) => key));
}
