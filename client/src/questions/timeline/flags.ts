/**
 * Moments as flags on a line: a pole on its place, and its words at the pole. Words never lie over each other; where it
 * is crowded a pole runs behind them. All measures are units of the wall.
 */
import type { TimelineMoment } from '../../core/protocol';

export interface Flag {
  moment: TimelineMoment;
  lines: string[];
  /** How far the left edge of the words is from the beginning of the line, and how far their foot is from the line. */
  left: number;
  foot: number;
  width: number;
  height: number;
  /** The place of the pole; the words begin there, or end there in the second half of the line. */
  pole: number;
  ends: boolean;
}

/** The room on either side of the line. */
export interface Field {
  width: number;
  height: number;
}

/** Sizes of the letters, the largest that lets everything stand at once first. */
export const sizes = [4.6, 3.8, 3] as const;
const smallest = 3;

/** At most so many letters stand on a line, and fewer where that is half of the field: then there is always a side with room. */
const mostColumns = 26;
/** Of the size of the letters: the width of one and the height of a line, and the air between words and pole. */
const letter = 0.53;
const leading = 1.2;
const air = 0.5;
/** From the line to the lowest words, and between two flags. */
const clear = 2;
const gap = 1;

/** The flags page by page, in letters as large as lets all of them stand on one page, else in the smallest. */
export function fly(moments: readonly TimelineMoment[], field: Field): { size: number; pages: Flag[][] } {
  const size = sizes.find((one) => paged(moments, field, one).length <= 1) ?? smallest;
  return { size, pages: paged(moments, field, size) };
}

/** Each moment goes on the first page with room for it, so those that are there stay where they are when others come. */
function paged(moments: readonly TimelineMoment[], field: Field, size: number): Flag[][] {
  const pages: Flag[][] = [];
  for (const moment of moments) {
    const mine = written(moment, field, size);
    const found = pages.some((page) => {
      const flag = raise(mine, page, field);
      if (flag) page.push(flag);
      return flag !== null;
    });
    // A page of its own always has room, if need be beyond its edge.
    if (!found) pages.push([raise(mine, [], field) ?? mine]);
  }
  return pages;
}

function written(moment: TimelineMoment, field: Field, size: number): Flag {
  const columns = Math.max(1, Math.min(mostColumns, Math.floor(field.width / 2 / size / letter - air / letter)));
  const lines = wrap(moment.count > 1 ? `${moment.text} ×${moment.count}` : moment.text, columns);
  const width = (Math.max(...lines.map((line) => line.length)) * letter + air) * size;
  return turned({ moment, lines, width, height: lines.length * leading * size, pole: (moment.at / 100) * field.width, ends: false, left: 0, foot: clear }, moment.at > 50);
}

/** The flag with its words before or after the pole. */
function turned(flag: Flag, ends: boolean): Flag {
  return { ...flag, ends, left: ends ? flag.pole - flag.width : flag.pole };
}

/**
 * The flag at a height at which its words are free of all others; null where there is none within the field. Rather low
 * than high, and rather with a free pole than with one that runs behind words.
 */
function raise(flag: Flag, others: readonly Flag[], { width, height }: Field): Flag | null {
  const near = others.filter(({ moment }) => moment.side === flag.moment.side);
  const feet = [clear, ...near.map(({ foot, height: tall }) => foot + tall + gap)].filter((foot) => foot + flag.height <= height).sort((a, b) => a - b);
  const ways = [turned(flag, flag.ends), turned(flag, !flag.ends)].filter((way) => way.left >= 0 && way.left + way.width <= width);
  const seats = feet.flatMap((foot) => ways.map((way) => ({ ...way, foot }))).filter((seat) => near.every((other) => apart(seat, other)));
  return seats.find((seat) => near.every((other) => !pierces(seat, other) && !pierces(other, seat))) ?? seats[0] ?? null;
}

/** Whether the words of both are beside each other or one above the other. */
function apart(one: Flag, other: Flag): boolean {
  const beside = one.left + one.width + gap <= other.left || other.left + other.width + gap <= one.left;
  return beside || one.foot >= other.foot + other.height + gap / 2 || other.foot >= one.foot + one.height + gap / 2;
}

/** Whether the pole of `one` runs through, or close along, the words of `other`. */
function pierces(one: Flag, other: Flag): boolean {
  return one.foot > other.foot && one.pole > other.left - gap / 2 && one.pole < other.left + other.width + gap / 2;
}

/** The text in lines of at most so many letters; a word that is longer than a line is broken. */
export function wrap(text: string, columns: number): string[] {
  const count = Math.max(1, Math.ceil(text.length / columns));
  // Lines of about equal length are easier to read than a long one and a short one.
  const most = Math.min(columns, Math.ceil(text.length / count) + 4);
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((whole) => whole.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? [])) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
