/** How the questions are divided over pages of the wall, and how large they are. */
import type { Asked } from '../../core/protocol';

/** Sizes in units of the wall, largest first. */
export const sizes = [7.2, 5.6, 4.6, 3.8, 3.2] as const;
/** More than fits on one page is leafed through, so it need not be so small. */
const paged = 3.8;

/** What there is room for, in units of the wall. */
export interface Room {
  width: number;
  height: number;
}

/** From the number of its first question up to the number of the first one after it. */
export interface Page {
  from: number;
  to: number;
}

export interface Fitting {
  size: (typeof sizes)[number];
  /** At least one, of at least one question each where there are any. */
  pages: readonly Page[];
}

/** The box under a question of two lines: what is counted with until it is measured. */
export const usual: Room = { width: 122, height: 58 };
/** Of a text's size: the width of a letter, the height of a line, the air around a question, and what stands before it. */
const letter = 0.52;
const line = 1.2;
const air = 0.9;
const before = 3.6;
/** What is said of a question above it, and the line between two, in units. */
const state = 4;
const rule = 0.3;
/** The question that is being answered is so much larger. */
export const larger = 1.3;

type Measured = Pick<Asked, 'text' | 'state'>;

/** The largest size at which all questions fit on one page, or as many pages as it takes. */
export function fitting(questions: readonly Measured[], room: Room = usual): Fitting {
  const whole = sizes.find((size) => pagesOf(questions, size, room).length === 1);
  return whole ? { size: whole, pages: pagesOf(questions, whole, room) } : { size: paged, pages: pagesOf(questions, paged, room) };
}

function pagesOf(questions: readonly Measured[], size: number, { width, height }: Room): Page[] {
  const pages: Page[] = [{ from: 0, to: 0 }];
  let left = height;
  questions.forEach((one, at) => {
    const needed = heightOf(one, size, width);
    if (needed > left && at > pages[pages.length - 1]!.from) {
      pages.push({ from: at, to: at });
      left = height;
    }
    pages[pages.length - 1]!.to = at + 1;
    left -= needed;
  });
  return pages;
}

function heightOf({ text, state: stands }: Measured, size: number, width: number): number {
  const letters = stands === 'active' ? size * larger : size;
  const lines = Math.max(1, Math.ceil((text.length * letter * letters) / (width - before * size)));
  return lines * line * letters + air * letters + rule + (stands === 'pending' ? 0 : state);
}
