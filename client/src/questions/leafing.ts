/** When to look on, where not everything fits on the wall at once. */
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds without a new answer before the leafing starts, and that each page stays. */
export const quiet = 12_000;
export const reading = 10_000;

/** A page on, or a page back. */
export type Way = 1 | -1;

/** Brings a key of whoever stands at the wall to the picture that has pages. */
export class Hand {
  private readonly turners = new Set<(way: Way) => void>();

  turn(way: Way): void {
    for (const turner of this.turners) turner(way);
  }

  /** Returns how to let go. */
  take(turner: (way: Way) => void): () => void {
    this.turners.add(turner);
    return () => void this.turners.delete(turner);
  }
}

export const ByHand = createContext(new Hand());

/** Whether pages turn by themselves: on a wall nobody has a hand free, at a desk somebody reads. */
export const ByItself = createContext(true);

export interface Leafing {
  /** The number of the page to show. */
  page: number;
  /** Somebody turned by hand: the page stays, whatever comes in. */
  held: boolean;
  turn: (way: Way) => void;
  /** Lets the pages turn by themselves again. */
  release: () => void;
}

/**
 * Which page to show, of `count`, after so many `answers`. A wall that appears is read from its first page; while answers
 * come in, the one that matters then is shown (`fresh`); after a time of quiet all of them in turn, slowly enough to read.
 * `still` does not turn pages by itself, and nothing does where a page was turned by hand.
 */
export function usePage(count: number, answers: number, still: boolean, fresh: 'first' | 'last' = 'last'): Leafing {
  const [page, setPage] = useState(0);
  const [held, setHeld] = useState(false);
  const atFirst = useRef(answers);
  const hand = useContext(ByHand);
  const turns = useContext(ByItself) && !still;
  useEffect(() => {
    if (held) return;
    setPage(answers === atFirst.current || fresh === 'first' ? 0 : count - 1);
    if (!turns || count < 2) return;
    let timer = setTimeout(function turn() {
      setPage((now) => (now + 1) % count);
      timer = setTimeout(turn, reading);
    }, quiet);
    return () => clearTimeout(timer);
  }, [count, answers, turns, held, fresh]);
  const turn = (way: Way) => {
    if (count < 2) return;
    setHeld(true);
    setPage((now) => (Math.min(now, count - 1) + way + count) % count);
  };
  useEffect(() => hand.take(turn), [hand, count]);
  return { page: Math.min(page, count - 1), held, turn, release: () => setHeld(false) };
}
