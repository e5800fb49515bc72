/**
 * How long to wait before trying again: "full jitter", a random moment between now and 1 s · 2ⁿ, at most 10 s.
 * After an outage this spreads a full room over ten seconds instead of letting everyone knock at once.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */

const first = 1_000;
const cap = 10_000;

export class Backoff {
  private failures = 0;

  /** `random` gives numbers in [0, 1). */
  constructor(private readonly random: () => number = Math.random) {}

  /** Milliseconds to wait before the next try; each call counts as one more failure. */
  next(): number {
    const ceiling = Math.min(cap, first * 2 ** this.failures);
    if (ceiling < cap) this.failures += 1;
    return this.random() * ceiling;
  }

  /** It worked: the next failure starts from the beginning. */
  reset(): void {
    this.failures = 0;
  }
}
