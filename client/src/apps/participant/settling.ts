/**
 * A second tap of the same thumb means what the first one meant. When a page makes place for another, the button at the
 * bottom does something else; for a moment it takes no presses, so that nobody presses what they have not read.
 */
import { createContext } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How long, in ms, a dock takes no presses after its meaning changed. */
export const settlingTime = 600;

/** What is in the dock, as a name of its meaning, and since when in ms; null when that was there from the start. */
export interface Docked {
  meaning: string;
  since: number | null;
}

/** What is in the dock at `now`, after `before`. */
export function dock(before: Docked | null, meaning: string, now: number): Docked {
  if (before?.meaning === meaning) return before;
  return { meaning, since: before && now };
}

/** How many ms from `now` the dock still takes no presses. */
export function settling({ since }: Docked, now: number): number {
  return since === null ? 0 : Math.max(0, since + settlingTime - now);
}

/** Whether the dock of this page takes no presses yet. */
export const Settling = createContext(false);

/** Whether the dock, which now means `meaning`, takes no presses yet. Renders again when it does. */
export function useSettling(meaning: string): boolean {
  const docked = useRef<Docked | null>(null);
  const [, render] = useState(0);
  docked.current = dock(docked.current, meaning, performance.now());
  const left = settling(docked.current, performance.now());
  // After every render, for a timer may be a little early.
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => render((times) => times + 1), left);
    return () => clearTimeout(timer);
  });
  return left > 0;
}
