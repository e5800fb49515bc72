/** Where people stand on a line from 0 to 100, as the outline of a hill. */

/** Pairs of a place and how many people stand there. */
export type Places = readonly (readonly [place: number, count: number])[];

const end = 100;
/** How far the hill of one person reaches to either side: a thumb is not more exact. */
const reach = 4.5;
/** So many people make a hill of half the height. */
const few = 3;

/** The places of the heights that `ridge` gives, from left to right. */
export const samples: readonly number[] = Array.from({ length: end + 1 }, (_, place) => place);

/**
 * How crowded the line is at each of `samples`: a Gaussian of width `reach` for each person, as a part of all of them. What
 * would fall off an end is folded back, so that who stands there counts in full.
 */
export function ridge(places: Places): number[] {
  const n = Math.max(1, people(places));
  return samples.map((at) => places.reduce((sum, [place, count]) => sum + count * (near(at - place) + near(at + place) + near(2 * end - at - place)), 0) / n);
}

const near = (distance: number) => Math.exp(-((distance / reach) ** 2) / 2);

/**
 * The hills of several crowds, drawn to one scale, as parts of the height there is for the tallest. A few people are not a
 * mountain: the whole rises as more of them come.
 */
export function hills(...crowds: Places[]): number[][] {
  const ridges = crowds.map(ridge);
  const tallest = Math.max(...ridges.flat());
  const n = Math.max(0, ...crowds.map(people));
  return ridges.map((heights) => heights.map((height) => (tallest > 0 ? (height / tallest) * (n / (n + few)) : 0)));
}

/** How many people there are. */
export function people(places: Places): number {
  return places.reduce((sum, [, count]) => sum + count, 0);
}

/** The outline as a path in a field of 100 by 100, standing on its lower edge. `heights` are parts of the height. */
export function outline(heights: readonly number[]): string {
  const points = heights.map((height, i) => `${samples[i]} ${(end - height * end).toFixed(1)}`);
  return `M0 ${end}L${points.join('L')}L${end} ${end}Z`;
}

/** How many people stand left of the middle, in it, and right of it. */
export function sides(places: Places): { left: number; middle: number; right: number } {
  const on = (side: number) => people(places.filter(([place]) => Math.sign(place - end / 2) === side));
  return { left: on(-1), middle: on(0), right: on(1) };
}
