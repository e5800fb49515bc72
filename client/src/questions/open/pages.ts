/** Which columns of the wall are looked at. */
import type { Column } from './columns';

/** A look at the wall: from which column, and which texts are seen, counted from 0, the last one not included. */
export interface Page {
  column: number;
  from: number;
  to: number;
}

/**
 * The pages of a wall of `texts` texts, of which `wide` columns are seen at once. A text that is as wide as the wall has
 * a page of its own. The last page before such a text, and the last of all, is as full as the others, so it may repeat
 * columns of the one before.
 */
export function pages(columns: readonly Column[], texts: number, wide: number): Page[] {
  const found: Page[] = [];
  for (let first = 0; first < columns.length; ) {
    const end = runEnd(columns, first);
    const last = Math.max(first, end - wide);
    for (let next = first; ; next += wide) {
      const column = Math.min(next, last);
      const { at, from } = columns[column]!;
      found.push({ column: at, from, to: columns[Math.min(column + wide, end)]?.from ?? texts });
      if (column === last) break;
    }
    first = end;
  }
  return found.length > 0 ? found : [{ column: 0, from: 0, to: texts }];
}

/** The number of the first column after those that may be seen together with the one numbered `first`. */
function runEnd(columns: readonly Column[], first: number): number {
  if (columns[first]!.own) return first + 1;
  const own = columns.findIndex((column, i) => i > first && column.own);
  return own < 0 ? columns.length : own;
}
