/** What the cloud is made of. */

export interface Word {
  /** What the word is the same by, whatever its spelling. */
  key: string;
  label: string;
  /** How many people said it, from 1. */
  count: number;
}

/** The black of a word at font size 1: width, height, and where its middle lies from the pen's starting point. */
export interface Ink {
  width: number;
  height: number;
  /** To the right of the start. */
  x: number;
  /** Above the baseline. */
  y: number;
}

/** Half of a box, with the gap around it. */
export interface Box {
  halfWidth: number;
  halfHeight: number;
}

/**
 * A word as a box in the world. One unit is the font size of the least named words; the origin is the middle of the wall;
 * y points down.
 */
export interface Body {
  readonly key: string;
  label: string;
  count: number;
  ink: Ink;
  /** Font size at rest. */
  goal: number;
  /** Font size that there is room for by now: its goal, as soon as everybody has made room. */
  grown: number;
  /** The middle of its ink at rest. */
  x: number;
  y: number;
  /** Half of its box at rest, with the gap around it. */
  halfWidth: number;
  halfHeight: number;
  /** Where it is drawn now, on its way there; nowhere when there is no place for it. */
  now: { x: number; y: number; size: number } | null;
}

/** Room around the ink of a word, in its own ems: half a space beside it, and so little above that lines stay lines. */
export const gapX = 0.15;
export const gapY = 0.07;
/** Beside an answer of several words: more than the spaces in it, or two answers would read as one sentence. */
const gapOfPhrase = 0.33;

/** The room beside a label, in ems. */
export function gapBeside(label: string): number {
  return label.includes(' ') ? gapOfPhrase : gapX;
}

/** What a word takes at font size 1, with the room around it. */
export function boxOf({ width, height }: Ink, label: string): Box {
  return { halfWidth: width / 2 + gapBeside(label), halfHeight: height / 2 + gapY };
}

/** Gives a word the box of its size at rest. */
export function box(body: Body): void {
  const { halfWidth, halfHeight } = boxOf(body.ink, body.label);
  body.halfWidth = halfWidth * body.goal;
  body.halfHeight = halfHeight * body.goal;
}
