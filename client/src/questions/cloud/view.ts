/** How much of the world is seen on the wall. */

export interface View {
  /** Half the height of what is seen, in world units. */
  halfHeight: number;
  /** Its width over its height. */
  aspect: number;
}

/** A wall, as far as words care. */
export interface Wall {
  /** Pixels. */
  width: number;
  height: number;
  /** The smallest font size that can be read on it, in pixels. */
  smallest: number;
}

/** Never less of the world than this wide, in world units, so that the first words do not fill the wall. */
const leastWidth = 15;
/** A word larger than this part of the wall's height shouts. */
const largestPart = 0.3;
/** A long word that was named often takes at most this part of the wall's width. */
const longestPart = 0.6;

/** The wall when the least named words are as small as can be read: nobody is seen from further off. */
export function farthest({ width, height, smallest }: Wall): View {
  return { halfHeight: height / 2 / smallest, aspect: width / height };
}

/** Half the height of the least that is seen when the largest word has this size. */
export function nearest({ width, height }: Wall, largest: number): number {
  return Math.max((leastWidth * height) / width / 2, largest / largestPart / 2);
}

/** How large a word of this width, in its own ems, may be: all of it is on the wall, and if it can be it is readable. */
export function longest(wall: Wall, inkWidth: number): number {
  const width = wall.width / wall.smallest;
  return Math.min(Math.max(1, (longestPart * width) / inkWidth), (0.98 * width) / (inkWidth + 0.3));
}
