/** Two shares to one measure, where a round is drawn together with an earlier one. */
import type { Translate } from '../i18n';

/** How long a bar is now and how long it was, of whole percents: 1 for the largest share of either round. */
export function against(now: number, before: number, all: readonly { percent: number }[]): { part: number; before: number } {
  const most = Math.max(1, ...all.map(({ percent }) => percent));
  return { part: now / most, before: before / most };
}

/** The same in words, of whole percents: what it was in that round, and how much more or less it is now. */
export function changed(t: Translate, round: number, was: number, now: number): string {
  const change = now === was ? 'same' : now < was ? 'less' : 'more';
  return t('rounds.share', { round, was: was / 100, points: Math.abs(now - was), change });
}
