import type { Slices } from './slices';

/** So many things choose without a pause. */
const chooseInOneGo = 48;

/**
 * Things along one line, some of which may not overlap. Every thing has a first and a last place it can be at; the
 * lightest chooses first and stays if it may, the others choose from what that leaves: the same way is further for a
 * small word than for a large one. So few move, and no further than they must.
 */
export class Row {
  /** Numbers of the things along the line, and the place of each in that. */
  private readonly order: number[];
  private readonly place: Int32Array;
  private readonly after: number[][];
  private readonly before: number[][];
  private readonly first: Float64Array;
  private readonly last: Float64Array;
  private known = false;

  /** `middle` of each thing, which `settle` changes, half its length, and its weight; all must fit from -end to end. */
  constructor(
    private readonly middle: Float64Array,
    private readonly half: Float64Array,
    private readonly weight: Float64Array,
    end: number,
  ) {
    this.first = half.map((own) => own - end);
    this.last = half.map((own) => end - own);
    this.order = Array.from(middle.keys()).sort((a, b) => middle[a]! - middle[b]! || a - b);
    this.place = new Int32Array(middle.length);
    this.order.forEach((i, place) => (this.place[i] = place));
    this.after = this.order.map(() => []);
    this.before = this.order.map(() => []);
  }

  /** These two may not overlap; who is first now stays first. */
  keepApart(i: number, j: number): void {
    const [a, b] = this.place[i]! < this.place[j]! ? [i, j] : [j, i];
    this.after[a]!.push(b);
    this.before[b]!.push(a);
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
    const lightest = [...this.order].sort((a, b) => this.weight[a]! - this.weight[b]! || a - b);
    for (const [turn, i] of lightest.entries()) {
      if (turn % chooseInOneGo === 0) yield;
      const at = Math.max(this.first[i]!, Math.min(this.last[i]!, this.middle[i]!));
      const on = at > this.first[i]!;
      const back = at < this.last[i]!;
      this.middle[i] = this.first[i] = this.last[i] = at;
      if (on) this.ripple(i, 1);
      if (back) this.ripple(i, -1);
    }
  }

  private look(): void {
    if (this.known) return;
    this.known = true;
    for (const i of this.order) this.pushOn(i);
    for (let place = this.order.length - 1; place >= 0; place--) this.pushBack(this.order[place]!);
  }

  /** Lets a thing that chose push others, and those the next ones. */
  private ripple(from: number, step: 1 | -1): void {
    const pushed = new Uint8Array(this.order.length);
    pushed[from] = 1;
    for (let place = this.place[from]!; place >= 0 && place < this.order.length; place += step) {
      const i = this.order[place]!;
      if (pushed[i]) for (const j of step === 1 ? this.pushOn(i) : this.pushBack(i)) pushed[j] = 1;
    }
  }

  /** Moves the first places of those after this one; returns whose. */
  private pushOn(i: number): number[] {
    const end = this.first[i]! + this.half[i]!;
    return this.after[i]!.filter((j) => {
      const least = end + this.half[j]!;
      if (this.first[j]! >= least) return false;
      this.first[j] = least;
      return true;
    });
  }

  private pushBack(i: number): number[] {
    const start = this.last[i]! - this.half[i]!;
    return this.before[i]!.filter((j) => {
      const most = start - this.half[j]!;
      if (this.last[j]! <= most) return false;
      this.last[j] = most;
      return true;
    });
  }
}
