/** How many questions there is room for on the wall, and how large. */
import type { Asked } from '../../core/protocol';

/** Sizes in units of the wall, largest first. */
export const sizes = [5.6, 4.6, 3.8, 3.2] as const;

export interface Fitting {
  size: (typeof sizes)[number];
  /** How many of the questions are shown, from the first. */
  shown: number;
}

/** The box under a question of two lines, and the column of the texts, in units. */
const height = 58;
const column = 108;
/** Of a text's size: the width of a letter, the height of a line, and the air around a question. */
const letter = 0.52;
const line = 1.2;
const air = 0.9;
/** What is said of a question above it, in units. */
const state = 4;
/** The question that is being answered is so much larger. */
export const larger = 1.3;

/** The largest size at which all questions fit, or as many as fit at the smallest; one at least. */
export function fitting(questions: readonly Pick<Asked, 'text' | 'state'>[]): Fitting {
  const all = sizes.find((size) => count(questions, size) === questions.length);
  const smallest = sizes[sizes.length - 1]!;
  return all ? { size: all, shown: questions.length } : { size: smallest, shown: Math.max(1, count(questions, smallest)) };
}

function count(questions: readonly Pick<Asked, 'text' | 'state'>[], size: number): number {
  let room = height;
  const full = questions.findIndex((one) => {
    const letters = one.state === 'active' ? size * larger : size;
    const lines = Math.max(1, Math.ceil((one.text.length * letter * letters) / column));
    room -= lines * line * letters + air * size + (one.state === 'pending' ? 0 : state);
    return room < 0;
  });
  return full < 0 ? questions.length : full;
}
