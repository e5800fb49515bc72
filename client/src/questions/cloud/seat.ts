/** Where a new word sits down: the free place nearest to the middle, exactly. */
import type { Slices } from './slices';
import type { View } from './view';
import type { Body, Box } from './word';

export interface Place {
  x: number;
  y: number;
}

/** Near the middle is measured flatter than the wall is: words pile up, and every row that grows pushes all above it. */
const flat = 1.2;
/**
 * How dear it is to be seen only from further off, for that moves everybody and makes everybody smaller: this power of
 * how much further. So high that the wall is filled to its edges first.
 */
const dear = 40;
/** So many words are gone round without a pause. */
const roundInOneGo = 24;
/** Touching is free: what rounding takes and gives. */
const grain = 1e-9;

/** Half the height of the view that just shows this box at this place. */
export function reach(x: number, y: number, { halfWidth, halfHeight }: Box, aspect: number): number {
  return Math.max((Math.abs(x) + halfWidth) / aspect, Math.abs(y) + halfHeight);
}

/**
 * The free place for `box` among `crowd` that is nearest to `around`, and within `view` or not far out of it. None when
 * nothing is free in a view of half the height `farthest`.
 *
 * Around each word lies the rectangle in which the middle of the box may not be. What a place costs grows with its
 * distance along either axis, so the best is `around` itself or lies on the rim of such rectangles: where two of them
 * cross, or where one of them is nearest. Those are looked at, and no others; and not the rectangles of which even the
 * nearest point costs more than a place that was found.
 */
export function* freePlace(box: Box, crowd: readonly Body[], view: View, farthest: number, around: Place = { x: 0, y: 0 }): Slices<Place | null> {
  const { aspect } = view;
  const n = crowd.length;
  const left = new Float64Array(n);
  const right = new Float64Array(n);
  const top = new Float64Array(n);
  const bottom = new Float64Array(n);
  crowd.forEach(({ x, y, halfWidth, halfHeight }, i) => {
    left[i] = x - halfWidth - box.halfWidth;
    right[i] = x + halfWidth + box.halfWidth;
    top[i] = y - halfHeight - box.halfHeight;
    bottom[i] = y + halfHeight + box.halfHeight;
  });
  /** Whose rectangles meet the one that is gone round; only they can take a place on its rim. */
  const near = new Int32Array(n);
  let nears = 0;

  let best: Place | null = null;
  let least = Infinity;

  /** What a place costs when it is within the view. */
  function away(x: number, y: number): number {
    return ((x - around.x) / aspect / flat) ** 2 + (y - around.y) ** 2;
  }

  function consider(x: number, y: number): void {
    const seen = Math.max(reach(x, y, box, aspect), view.halfHeight);
    if (seen > farthest + grain) return;
    const cost = away(x, y) * (seen / view.halfHeight) ** dear;
    if (cost >= least) return;
    for (let k = 0; k < nears; k++) {
      const i = near[k]!;
      if (x > left[i]! + grain && x < right[i]! - grain && y > top[i]! + grain && y < bottom[i]! - grain) return;
    }
    best = { x, y };
    least = cost;
  }

  for (nears = 0; nears < n; nears++) near[nears] = nears;
  consider(around.x, around.y);
  for (let i = 0; i < n; i++) {
    if (i % roundInOneGo === roundInOneGo - 1) yield;
    const nearX = nearest(left[i]!, right[i]!, around.x);
    const nearY = nearest(top[i]!, bottom[i]!, around.y);
    if (away(nearX, nearY) >= least) continue;
    nears = 0;
    for (let j = 0; j < n; j++) {
      if (left[j]! < right[i]! && right[j]! > left[i]! && top[j]! < bottom[i]! && bottom[j]! > top[i]!) near[nears++] = j;
    }
    consider(left[i]!, nearY);
    consider(right[i]!, nearY);
    consider(nearX, top[i]!);
    consider(nearX, bottom[i]!);
    for (let k = 0; k < nears; k++) {
      const j = near[k]!;
      // Where an upright side of this one crosses a level side of that one.
      const over = top[j]! >= top[i]!;
      const under = bottom[j]! <= bottom[i]!;
      if (left[i]! >= left[j]!) {
        if (over) consider(left[i]!, top[j]!);
        if (under) consider(left[i]!, bottom[j]!);
      }
      if (right[i]! <= right[j]!) {
        if (over) consider(right[i]!, top[j]!);
        if (under) consider(right[i]!, bottom[j]!);
      }
    }
  }
  return best;
}

/** The number between these two that is nearest to `to`. */
function nearest(low: number, high: number, to: number): number {
  return Math.min(Math.max(to, low), high);
}
