/** Two shares to one measure, where a round is drawn together with an earlier one. */
import type { Translate } from '../i18n';

export interface Against {
  part: number;
  before: number;
  shift: number;
}

/** How long a bar is now and how long it was, of whole percents: 1 for the largest share of either round; and how many points it shifted. */
export function against(now: number, before: number, all: readonly { percent: number }[]): Against {
  const most = Math.max(1, ...all.map(({ percent }) => percent));
  return { part: now / most, before: before / most, shift: now - before };
}

/** The same in words, of whole percents: what it was in that round, and how much more or less it is now. */
export function changed(t: Translate, round: number, was: number, now: number): string {
  const change = now === was ? 'same' : now < was ? 'less' : 'more';
  return t('rounds.share', { round, was: was / 100, points: Math.abs(now - was), change });
}
