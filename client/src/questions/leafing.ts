/** When to look on, where not everything fits on the wall at once. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds without a new answer before the leafing starts, and that each page stays. */
export const quiet = 12_000;
export const reading = 10_000;

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
