/** From a finger on a line to a place on it. */

/** The width of the thumb in pixels, as in `Range.css`: at either end its middle is half of it inside the line. */
export const thumb = 44;

/** The place, in whole hundredths, under a finger at `x` on a line that lies as `line` says. */
export function placeUnder(x: number, line: { left: number; width: number }): number {
  const part = (x - line.left - thumb / 2) / Math.max(1, line.width - thumb);
  return Math.round(Math.min(1, Math.max(0, part)) * 100);
}
