/**
 * Makes room for words that grew: everybody stays where they are unless they are in the way, and nobody leaves the wall.
 *
 * First from left to right, for words that stand beside each other; then from top to bottom, for those that then stand
 * above each other. So who was beside a word stays beside it, and words that ease from the one place to the other
 * hardly ever graze. Where a column is higher than the wall, two of it that hardly overlap may stand beside each other
 * instead.
 */
import { Row, type Pairs } from './row';
import { Effort, type Slices } from './slices';
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

/**
 * Moves words of `crowd` so that none overlap and all are within `view`; or moves nobody and says what it would take. Up to
 * so many times a column that is too high is made shorter.
 */
export function* makeRoom(crowd: readonly Body[], view: View, shorter: number): Slices<Lack | null> {
  const before = Float64Array.from(crowd, (body) => body.x);
  const y = Float64Array.from(crowd, (body) => body.y);
  const halfWidth = Float64Array.from(crowd, (body) => body.halfWidth);
  const halfHeight = Float64Array.from(crowd, (body) => body.halfHeight);
  const weight = halfWidth.map((half, i) => half * halfHeight[i]!);

  const beside = yield* pairs(crowd.length, (i, j) => {
    const gap = gapOf(y, halfHeight, i, j);
    return gap < -grain && gapOf(before, halfWidth, i, j) >= gap;
  });
  let lack: Lack | null = null;
  for (let turn = 0; turn <= shorter; turn++) {
    const x = before.slice();
    yield;
    const level = new Row(x, halfWidth, weight, view.halfHeight * view.aspect, beside);
    if (level.lack > grain) {
      return lack ?? { needed: view.halfHeight + level.lack / view.aspect, pressed: level.pressed.map((i) => crowd[i]!) };
    }
    yield* level.settle();

    const overlap = (i: number, j: number) => -gapOf(x, halfWidth, i, j);
    const above = yield* pairs(crowd.length, (i, j) => overlap(i, j) > grain);
    yield;
    const upright = new Row(y, halfHeight, weight, view.halfHeight, above);
    if (upright.lack <= grain) {
      yield* upright.settle();
      crowd.forEach((body, i) => {
        body.x = x[i]!;
        body.y = y[i]!;
      });
      return null;
    }
    yield;
    const { pressed } = upright;
    lack ??= { needed: view.halfHeight + upright.lack, pressed: pressed.map((i) => crowd[i]!) };
    const least = leastOf(above, new Set(pressed), overlap);
    if (!least) break;
    beside.push(...least);
  }
  return lack;
}

/** Of so many words the pairs of which this is true. */
function* pairs(count: number, wanted: (i: number, j: number) => boolean): Slices<number[]> {
  const effort = new Effort();
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) if (wanted(i, j)) found.push(i, j);
    if (effort.enough(count - i)) yield;
  }
  return found;
}

/** Of the pairs of which both are in `column` the one that overlaps least; of equals the first. */
function leastOf(pairs: Pairs, column: ReadonlySet<number>, overlap: (i: number, j: number) => number): [number, number] | null {
  let least: [number, number] | null = null;
  for (let k = 0; k < pairs.length; k += 2) {
    const [i, j] = [pairs[k]!, pairs[k + 1]!];
    if (column.has(i) && column.has(j) && (!least || overlap(i, j) < overlap(...least))) least = [i, j];
  }
  return least;
}

/** How far these two are apart along one axis; negative when they overlap on it. */
function gapOf(middle: Float64Array, half: Float64Array, i: number, j: number): number {
  return Math.abs(middle[i]! - middle[j]!) - half[i]! - half[j]!;
}
