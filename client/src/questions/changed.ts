/** A share that shifted between two rounds. */
import type { Translate } from '../i18n';

/** In words, of whole percents: what it was in that round, and how much more or less it is now. */
export function changed(t: Translate, round: number, was: number, now: number): string {
  const change = now === was ? 'same' : now < was ? 'less' : 'more';
  return t('rounds.share', { round, was: was / 100, points: Math.abs(now - was), change });
}
