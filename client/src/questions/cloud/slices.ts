/** Work that pauses now and then, so that it need not be done in one go. Pauses split it and change nothing about it. */
export type Slices<T> = Generator<void, T>;

/** Two numbers are compared so often without a pause: some hundredths of a millisecond. */
export const inOneGo = 1_000;

/** Counts what work costs. A clock tells only afterwards that a slice was too long; what is counted is never much longer. */
export class Effort {
  private spent = 0;

  /** Adds so many comparisons; true when it is time for a pause. */
  enough(comparisons: number): boolean {
    this.spent += comparisons;
    if (this.spent < inOneGo) return false;
    this.spent = 0;
    return true;
  }
}

/** Does all of it without a pause. */
export function whole<T>(work: Slices<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
