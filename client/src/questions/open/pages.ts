/** Which columns of the wall are looked at, and when to look on. */
import { useEffect, useRef, useState } from 'preact/hooks';

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
 * The pages of a wall of `texts` texts. `starts` has the first text of every column; `wide` columns are seen at once.
 * The last page is as full as the others, so it may repeat columns of the one before.
 */
export function pages(starts: readonly number[], texts: number, wide: number): Page[] {
  const last = Math.max(0, starts.length - wide);
  const columns = Array.from({ length: Math.ceil(last / wide) + 1 }, (_, i) => Math.min(i * wide, last));
  return columns.map((column) => ({ column, from: starts[column] ?? 0, to: starts[column + wide] ?? texts }));
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
