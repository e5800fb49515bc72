/** One press is one step: a finger, or a clicker with a worn button, presses twice without meaning to. */

/** Milliseconds after a press that counts, in which no other does. */
export const doublePress = 500;

/** A question to ask of every press: does it count? `now` is a clock in milliseconds that never goes back. */
export function singlePresses(now: () => number = () => performance.now()): () => boolean {
  let last = -Infinity;
  return () => {
    const at = now();
    if (at - last < doublePress) return false;
    last = at;
    return true;
  };
}
