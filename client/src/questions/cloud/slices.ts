/** Work that pauses now and then, so that it need not be done in one go. Pauses split it and change nothing about it. */
export type Slices<T> = Generator<void, T>;

/** Does all of it without a pause. */
export function whole<T>(work: Slices<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
