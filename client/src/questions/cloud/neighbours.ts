/** Which boxes are near enough to meet soon. Looked up seldom, because words move slowly. */
import type { Body } from './word';

/** Pairs stay valid until two bodies may have come this much nearer, in world units. */
const reach = 0.6;

export class Neighbours {
  pairs: [Body, Body][] = [];
  private slack = 0;

  /** Somebody came, went or changed its box. */
  forget(): void {
    this.slack = 0;
  }

  /** Every body may have moved, or grown, by `distance` at most since the last call. */
  moved(distance: number): void {
    this.slack -= 2 * distance;
  }

  /** Looks again when the pairs may be out of date. */
  refresh(bodies: readonly Body[]): void {
    if (this.slack > 0) return;
    this.slack = reach;
    this.pairs = [];
    const rows = [...bodies].sort((a, b) => top(a) - top(b));
    rows.forEach((a, i) => {
      const end = a.y + a.halfHeight + reach;
      for (let j = i + 1; j < rows.length; j++) {
        const b = rows[j]!;
        if (top(b) > end) break;
        if (Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth + reach) this.pairs.push([a, b]);
      }
    });
  }
}

function top(body: Body): number {
  return body.y - body.halfHeight;
}
