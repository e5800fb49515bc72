/** Which words get a place on the wall, and how loud each of them is. */
import type { Word } from './word';

/** *accent*: among the five most named. Else three tones of ink. */
export type Tone = 'accent' | 'strong' | 'middle' | 'soft';

/** How many words may have the accent. */
const accents = 5;

/**
 * The most named words, `limit` at most, most named first. Among equals whoever is already `seated` stays: a word that
 * had a place loses it only to a word that was named more often.
 */
export function select(words: readonly Word[], seated: ReadonlySet<string>, limit: number): Word[] {
  const rank = ({ key }: Word) => (seated.has(key) ? 0 : 1);
  // Sorting is stable, so newcomers with the same count come in the order in which they were given.
  return [...words].sort((a, b) => b.count - a.count || rank(a) - rank(b)).slice(0, limit);
}

/** The tone of each word of `shown`, which has the most named first. */
export function tones(shown: readonly Word[]): Map<string, Tone> {
  const most = shown[0]?.count ?? 1;
  // The sixth word decides: who shares its count does not stand out either. And once is not often.
  const bar = Math.max(1, shown[accents]?.count ?? 1);
  const tone = ({ count }: Word): Tone => {
    if (count > bar) return 'accent';
    const part = Math.sqrt(count / most);
    return part > 0.6 ? 'strong' : part > 0.35 ? 'middle' : 'soft';
  };
  return new Map(shown.map((word) => [word.key, tone(word)]));
}
