/** Which columns of the wall are looked at, and when to look on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Column } from './columns';

/** Milliseconds without a new answer before the leafing starts, and that each page stays. */
export const quiet = 12_000;
export const reading = 10_000;

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

/**
 * The number of the page to show, of `count`, after so many `answers`. A wall that appears is read from its first page;
 * while answers come in, the last one is shown; after a time of quiet all of them in turn, slowly enough to read.
 * `still` does not turn pages by itself.
 */
export function usePage(count: number, answers: number, still: boolean): number {
  const [page, setPage] = useState(0);
  const atFirst = useRef(answers);
  useEffect(() => {
    setPage(answers === atFirst.current ? 0 : count - 1);
    if (still || count < 2) return;
    let timer = setTimeout(function turn() {
      setPage((now) => (now + 1) % count);
      timer = setTimeout(turn, reading);
    }, quiet);
    return () => clearTimeout(timer);
  }, [count, answers, still]);
  return Math.min(page, count - 1);
}
