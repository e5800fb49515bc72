import { Effort, type Slices } from './slices';

/** Pairs of things, by their numbers: the first two are a pair, then the next two. */
export type Pairs = readonly number[];

/** Whom each thing pushes: those of thing i are `of` from `start[i]` to `start[i + 1]`. */
interface Pushed {
  start: Int32Array;
  of: Int32Array;
}

/**
 * Things along one line, some of which may not overlap. Every thing has a first and a last place it can be at; the
 * lightest chooses first and stays if it may, the others choose from what that leaves: the same way is further for a
 * small word than for a large one. So few move, and no further than they must.
 */
export class Row {
  /** Numbers of the things along the line, and the place of each in that. */
  private readonly order: number[];
  private readonly place: Int32Array;
  private readonly after: Pushed;
  private readonly before: Pushed;
  private readonly first: Float64Array;
  private readonly last: Float64Array;
  private known = false;

  /**
   * `middle` of each thing, which `settle` changes, half its length, and its weight; all must fit from -end to end. Two
   * that are `apart` may not overlap, and who of them is first now stays first.
   */
  constructor(
    private readonly middle: Float64Array,
    private readonly half: Float64Array,
    private readonly weight: Float64Array,
    end: number,
    apart: Pairs,
  ) {
    this.first = half.map((own) => own - end);
    this.last = half.map((own) => end - own);
    this.order = Array.from(middle.keys()).sort((a, b) => middle[a]! - middle[b]! || a - b);
    const place = new Int32Array(middle.length);
    this.order.forEach((i, at) => (place[i] = at));
    this.place = place;
    this.after = pushed(apart, middle.length, (i, j) => place[i]! < place[j]!);
    this.before = pushed(apart, middle.length, (i, j) => place[i]! > place[j]!);
  }

  /** By how much each end would have to be further out for everything to fit; at most 0 when it does. */
  get lack(): number {
    this.look();
    return this.order.reduce((most, i) => Math.max(most, (this.first[i]! - this.last[i]!) / 2), -Infinity);
  }

  /** Those that lack the most: one chain of things from end to end. */
  get pressed(): number[] {
    const { lack } = this;
    return this.order.filter((i) => (this.first[i]! - this.last[i]!) / 2 > lack - 1e-6);
  }

  /** Gives everything its place. Only when nothing is lacking. */
  *settle(): Slices<void> {
    this.look();
    const effort = new Effort();
    const lightest = [...this.order].sort((a, b) => this.weight[a]! - this.weight[b]! || a - b);
    const woken = new Uint8Array(lightest.length);
    for (const i of lightest) {
      const at = Math.max(this.first[i]!, Math.min(this.last[i]!, this.middle[i]!));
      const on = at > this.first[i]!;
      const back = at < this.last[i]!;
      this.middle[i] = this.first[i] = this.last[i] = at;
      if (on) this.ripple(i, 1, woken);
      if (back) this.ripple(i, -1, woken);
      if (effort.enough(2 * lightest.length)) yield;
    }
  }

  private look(): void {
    if (this.known) return;
    this.known = true;
    for (const i of this.order) this.pushOn(i, null);
    for (let place = this.order.length - 1; place >= 0; place--) this.pushBack(this.order[place]!, null);
  }

  /** Lets a thing that chose push others, and those the next ones. `woken` is for finding out which, and zeros again after. */
  private ripple(from: number, step: 1 | -1, woken: Uint8Array): void {
    woken[from] = 1;
    for (let place = this.place[from]!; place >= 0 && place < this.order.length; place += step) {
      const i = this.order[place]!;
      if (!woken[i]) continue;
      woken[i] = 0;
      if (step === 1) this.pushOn(i, woken);
      else this.pushBack(i, woken);
    }
  }

  /** Moves the first places of those after this one, and marks whose were. */
  private pushOn(i: number, woken: Uint8Array | null): void {
    const { start, of } = this.after;
    const end = this.first[i]! + this.half[i]!;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const j = of[k]!;
      const least = end + this.half[j]!;
      if (this.first[j]! >= least) continue;
      this.first[j] = least;
      if (woken) woken[j] = 1;
    }
  }

  /** Moves the last places of those before this one, and marks whose were. */
  private pushBack(i: number, woken: Uint8Array | null): void {
    const { start, of } = this.before;
    const begin = this.last[i]! - this.half[i]!;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const j = of[k]!;
      const most = begin - this.half[j]!;
      if (this.last[j]! <= most) continue;
      this.last[j] = most;
      if (woken) woken[j] = 1;
    }
  }
}

/** For each of `count` things those with which it is paired and that it pushes. */
function pushed(pairs: Pairs, count: number, pushes: (i: number, j: number) => boolean): Pushed {
  const start = new Int32Array(count + 1);
  for (let k = 0; k < pairs.length; k += 2) {
    const [i, j] = [pairs[k]!, pairs[k + 1]!];
    start[(pushes(i, j) ? i : j) + 1]! += 1;
  }
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const of = new Int32Array(pairs.length / 2);
  const next = start.slice();
  for (let k = 0; k < pairs.length; k += 2) {
    const [i, j] = [pairs[k]!, pairs[k + 1]!];
    const [from, to] = pushes(i, j) ? [i, j] : [j, i];
    of[next[from]!++] = to;
  }
  return { start, of };
}
