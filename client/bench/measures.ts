/** What is compared: how far words move, and how much of the wall is words. */
import { wall } from './wall';

/** A word on the wall, in pixels: its middle, and the size of its ink. */
export interface Drawn {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The words on the wall at rest. */
export type Picture = ReadonlyMap<string, Drawn>;

/**
 * The mean way of the words that are on both walls, each measured in heights of its own ink before the move. It includes
 * what a word moves because everything is seen from further off. Null when there are none.
 */
export function displacement(before: Picture, after: Picture): number | null {
  const ways = [...before].flatMap(([key, from]) => {
    const to = after.get(key);
    return to ? [Math.hypot(to.x - from.x, to.y - from.y) / from.height] : [];
  });
  return ways.length === 0 ? null : mean(ways);
}

/** The part of the wall that is covered by the ink boxes of words. */
export function density(picture: Picture): number {
  const ink = [...picture.values()].reduce((sum, { width, height }) => sum + width * height, 0);
  return ink / (wall.width * wall.height);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
