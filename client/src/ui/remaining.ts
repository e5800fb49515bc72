/** What is left of a timer that runs by the server's clock. */
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Whole seconds until `until`, 0 from then on; null without a timer. `now` is the server's clock when the scene was made.
 * A scene that comes late or twice makes the server seem slow, never fast: the fastest one heard is nearest to the truth.
 */
export function useRemaining(until: number | null, now: number): number | null {
  const [, tick] = useState(0);
  const ahead = useRef(-Infinity);
  ahead.current = Math.max(ahead.current, now - performance.now());
  const left = until === null ? null : Math.max(0, until - performance.now() - ahead.current);
  useEffect(() => {
    if (left === null || left === 0) return;
    const timer = setTimeout(() => tick((ticks) => ticks + 1), left % 1000 || 1000);
    return () => clearTimeout(timer);
  });
  return left === null ? null : Math.ceil(left / 1000);
}

/** Minutes and seconds, as on a kitchen timer. */
export function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
