/** Two shares to one measure, where a round is drawn together with an earlier one. */

/** How long a bar is now and how long it was, of whole percents: 1 for the largest share of either round. */
export function against(now: number, before: number, all: readonly { percent: number }[]): { part: number; before: number } {
  const most = Math.max(1, ...all.map(({ percent }) => percent));
  return { part: now / most, before: before / most };
}
