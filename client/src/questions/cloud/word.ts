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

/**
 * A word as a box in the world. One unit is the font size of a word said once; the origin is the middle of the cloud;
 * y points down.
 */
export interface Body {
  readonly key: string;
  label: string;
  ink: Ink;
  /** Font size now, and the one it is growing to. */
  size: number;
  goal: number;
  x: number;
  y: number;
  /** Half of its box with the gap around it, and the area that is its weight. */
  halfWidth: number;
  halfHeight: number;
  mass: number;
}
