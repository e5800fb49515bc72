/**
 * Makes room for words that grew: everybody stays where they are unless they are in the way, and nobody leaves the wall.
 *
 * First from left to right, for words that stand beside each other; then from top to bottom, for those that then stand
 * above each other. So who was beside a word stays beside it, and words that ease from the one place to the other
 * hardly ever graze.
 */
import { Row } from './row';
import type { Slices } from './slices';
import type { View } from './view';
import type { Body } from './word';

/** Rounding is no reason to move. */
const grain = 1e-9;

export interface Lack {
  /** Half the height of the view in which there would be room. */
  needed: number;
  /** Who stands in a row or a column that is longer than the wall. */
  pressed: Body[];
}

/** Of so many words all pairs are looked at without a pause. */
const pairsInOneGo = 24;

/** Moves words of `crowd` so that none overlap and all are within `view`; or moves nobody and says what it would take. */
export function* makeRoom(crowd: readonly Body[], view: View): Slices<Lack | null> {
  const n = crowd.length;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const halfWidth = new Float64Array(n);
  const halfHeight = new Float64Array(n);
  crowd.forEach((body, i) => {
    x[i] = body.x;
    y[i] = body.y;
    halfWidth[i] = body.halfWidth;
    halfHeight[i] = body.halfHeight;
  });
  const weight = halfWidth.map((half, i) => half * halfHeight[i]!);

  const level = new Row(x, halfWidth, weight, view.halfHeight * view.aspect);
  for (let i = 0; i < n; i++) {
    if (i % pairsInOneGo === 0) yield;
    for (let j = i + 1; j < n; j++) {
      const gap = gapOf(y, halfHeight, i, j);
      if (gap < -grain && gapOf(x, halfWidth, i, j) >= gap) level.keepApart(i, j);
    }
  }
  if (level.lack > grain) {
    return { needed: view.halfHeight + level.lack / view.aspect, pressed: level.pressed.map((i) => crowd[i]!) };
  }
  yield* level.settle();

  const upright = new Row(y, halfHeight, weight, view.halfHeight);
  for (let i = 0; i < n; i++) {
    if (i % pairsInOneGo === 0) yield;
    for (let j = i + 1; j < n; j++) if (gapOf(x, halfWidth, i, j) < -grain) upright.keepApart(i, j);
  }
  if (upright.lack > grain) return { needed: view.halfHeight + upright.lack, pressed: upright.pressed.map((i) => crowd[i]!) };
  yield* upright.settle();

  crowd.forEach((body, i) => {
    body.x = x[i]!;
    body.y = y[i]!;
  });
  return null;
}

/** How far these two are apart along one axis; negative when they overlap on it. */
function gapOf(middle: Float64Array, half: Float64Array, i: number, j: number): number {
  return Math.abs(middle[i]! - middle[j]!) - half[i]! - half[j]!;
}
