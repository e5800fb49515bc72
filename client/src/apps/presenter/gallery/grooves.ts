/** The sleeve of a deck: a ring for every question, from the first on the inside, each drawn as its kind of question. */

export interface Groove {
  radius: number;
  width: number;
  /** Lengths of line and gap, in turn; null for a whole line. */
  dashes: string | null;
  /** With round ends a line of no length is a dot. */
  round: boolean;
}

/** The sleeve is a square of this size, in its own units, and the source is in the middle of its lower edge. */
export const sleeve = 100;
/** The first ring, the outermost one there is room for, and from ring to ring where there are few. */
const nearest = 9.5;
const farthest = 47;
const roomiest = 4.6;

/** Line and gap in parts of the width of the line. `thin`: as wide as this part of it. */
interface Pattern {
  parts: readonly number[] | null;
  round?: boolean;
  thin?: number;
}

/** A picture of the answers in a line: beads for words, sentences for sentences, steps for scales. */
const patterns: Record<string, Pattern> = {
  choice: { parts: [7, 1.4] },
  cloud: { parts: [0, 1.7], round: true },
  open: { parts: [9, 2, 4, 2], round: true },
  scale: { parts: [0.45, 0.75] },
  ranking: { parts: [8, 0.8, 5, 0.8, 3, 0.8, 1.5, 0.8] },
  points: { parts: [4, 0.9, 1, 0.9, 2, 0.9] },
  grid: { parts: [1, 1] },
  spectrum: { parts: null, thin: 0.45 },
  nowwish: { parts: [3, 1, 3, 5], round: true },
  timeline: { parts: [0, 4.5], round: true },
  questions: { parts: [2.5, 2, 0, 2], round: true },
};
const plain: Pattern = { parts: null };

/** The rings of a deck of these `kinds`. What only is to be read is no ring. */
export function groovesOf(kinds: readonly string[]): Groove[] {
  const asked = kinds.filter((kind) => kind !== 'content');
  const step = Math.min(roomiest, (farthest - nearest) / Math.max(1, asked.length - 1));
  return asked.map((kind, i) => {
    const { parts, round = false, thin = 1 } = patterns[kind] ?? plain;
    const width = short(step * 0.56 * thin);
    return { radius: short(nearest + i * step), width, dashes: parts && parts.map((part) => short(part * width)).join(' '), round };
  });
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
