/** Where a new word sits down: the free place nearest to the middle, exactly. */
import { Effort, type Slices } from './slices';
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
  const search = new Search(box, crowd, view, farthest, around);
  const effort = new Effort();
  for (let i = 0; i < crowd.length; i++) if (effort.enough(search.goRound(i))) yield;
  return search.best;
}

/** A search for a place. It keeps its numbers at hand and in arrays of numbers: boxed, they would be a frame's worth of garbage. */
class Search {
  best: Place | null = null;
  private least = Infinity;
  /** The rectangles. */
  private readonly left: Float64Array;
  private readonly right: Float64Array;
  private readonly top: Float64Array;
  private readonly bottom: Float64Array;
  /** Whose rectangles meet the one that is gone round; only they can take a place on its rim. */
  private readonly near: Int32Array;
  /** Places to choose from. */
  private readonly x: Float64Array;
  private readonly y: Float64Array;

  constructor(
    private readonly box: Box,
    crowd: readonly Body[],
    private readonly view: View,
    private readonly farthest: number,
    private readonly around: Place,
  ) {
    const n = crowd.length;
    this.left = new Float64Array(n);
    this.right = new Float64Array(n);
    this.top = new Float64Array(n);
    this.bottom = new Float64Array(n);
    this.near = new Int32Array(n);
    crowd.forEach(({ x, y, halfWidth, halfHeight }, i) => {
      this.left[i] = x - halfWidth - box.halfWidth;
      this.right[i] = x + halfWidth + box.halfWidth;
      this.top[i] = y - halfHeight - box.halfHeight;
      this.bottom[i] = y + halfHeight + box.halfHeight;
      this.near[i] = i;
    });
    this.x = new Float64Array(4 * n + 4);
    this.y = new Float64Array(4 * n + 4);
    this.x[0] = around.x;
    this.y[0] = around.y;
    this.choose(1, n);
  }

  /** Looks at the places on the rim of this rectangle; returns how many comparisons that took. */
  goRound(i: number): number {
    const { around, view, left, right, top, bottom, near, x, y } = this;
    const l = left[i]!;
    const r = right[i]!;
    const t = top[i]!;
    const b = bottom[i]!;
    const nearX = Math.min(Math.max(around.x, l), r);
    const nearY = Math.min(Math.max(around.y, t), b);
    if (away(nearX - around.x, nearY - around.y, view.aspect) >= this.least) return 1;
    let nears = 0;
    for (let j = 0; j < left.length; j++) if (left[j]! < r && right[j]! > l && top[j]! < b && bottom[j]! > t) near[nears++] = j;
    x[0] = l;
    x[1] = r;
    x[2] = x[3] = nearX;
    y[0] = y[1] = nearY;
    y[2] = t;
    y[3] = b;
    let places = 4;
    for (let k = 0; k < nears; k++) {
      const j = near[k]!;
      // Where an upright side of this one crosses a level side of that one.
      const over = top[j]! >= t;
      const under = bottom[j]! <= b;
      const onLeft = l >= left[j]!;
      const onRight = r <= right[j]!;
      for (let corner = 0; corner < 4; corner++) {
        if (!(corner < 2 ? onLeft : onRight) || !(corner % 2 === 0 ? over : under)) continue;
        x[places] = corner < 2 ? l : r;
        y[places++] = corner % 2 === 0 ? top[j]! : bottom[j]!;
      }
    }
    return left.length + this.choose(places, nears);
  }

  /** Chooses from the first so many places; returns how many comparisons that took. */
  private choose(places: number, nears: number): number {
    const { farthest, left, right, top, bottom, near } = this;
    const { halfWidth, halfHeight } = this.box;
    const { aspect, halfHeight: shown } = this.view;
    const { x: aroundX, y: aroundY } = this.around;
    let { least } = this;
    let comparisons = places;
    for (let place = 0; place < places; place++) {
      const x = this.x[place]!;
      const y = this.y[place]!;
      const way = away(x - aroundX, y - aroundY, aspect);
      if (way >= least) continue;
      const seen = Math.max((Math.abs(x) + halfWidth) / aspect, Math.abs(y) + halfHeight, shown);
      if (seen > farthest + grain) continue;
      const cost = way * (seen / shown) ** dear;
      if (cost >= least) continue;
      let k = 0;
      for (; k < nears; k++) {
        const i = near[k]!;
        if (x > left[i]! + grain && x < right[i]! - grain && y > top[i]! + grain && y < bottom[i]! - grain) break;
      }
      comparisons += k;
      if (k < nears) continue;
      this.best = { x, y };
      least = cost;
    }
    this.least = least;
    return comparisons;
  }
}

/** What a place so far away costs when it is within the view. */
function away(x: number, y: number, aspect: number): number {
  return (x / aspect / flat) ** 2 + y ** 2;
}
