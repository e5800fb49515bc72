/** Moving things, for people who like that and for people who do not. */
import { useEffect, useRef, useState } from 'preact/hooks';

const query = '(prefers-reduced-motion: reduce)';

/** Whether this person asked their device for less motion. */
export function reducedMotion(): boolean {
  return matchMedia(query).matches;
}

/** The same, and rendered again when they change their mind. */
export function useReducedMotion(): boolean {
  const [reduced, setReduced] = useState(reducedMotion);
  useEffect(() => {
    const media = matchMedia(query);
    const update = () => setReduced(media.matches);
    media.addEventListener('change', update);
    return () => media.removeEventListener('change', update);
  }, []);
  return reduced;
}

/**
 * Calls `step` with the seconds since the last frame, every frame until it returns false.
 * A frame that comes late (a tab in the background) counts as a tenth of a second. Returns how to stop earlier.
 */
export function animate(step: (seconds: number) => boolean): () => void {
  let before = performance.now();
  let frame = requestAnimationFrame(function next(now) {
    const seconds = Math.min(0.1, Math.max(0, now - before) / 1000);
    before = now;
    if (step(seconds)) frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}

/**
 * A whole number that counts its way to `target` in `ms`, setting off from where it is whenever the target moves.
 */
export function useCounting(target: number, ms = 500): number {
  const [shown, setShown] = useState(target);
  const now = useRef(target);
  const reduced = useReducedMotion();
  useEffect(() => {
    const from = now.current;
    if (reduced || from === target) {
      now.current = target;
      setShown(target);
      return;
    }
    let passed = 0;
    return animate((seconds) => {
      passed += seconds * 1000;
      const part = Math.min(1, passed / ms);
      now.current = Math.round(from + (target - from) * (1 - (1 - part) ** 3));
      setShown(now.current);
      return part < 1;
    });
  }, [target, ms, reduced]);
  return shown;
}

/**
 * Numbers that ease to `targets` in `ms`, setting off from where they are whenever a target moves, and from 0 at first.
 * There are always equally many of them.
 */
export function useEasing(targets: readonly number[], ms = 600): readonly number[] {
  const reduced = useReducedMotion();
  const [shown, setShown] = useState(() => (reduced ? targets : targets.map(() => 0)));
  const now = useRef(shown);
  useEffect(() => {
    const from = now.current;
    const at = (part: number) => {
      now.current = targets.map((target, i) => from[i]! + (target - from[i]!) * (1 - (1 - part) ** 3));
      setShown(now.current);
    };
    if (reduced) return at(1);
    let passed = 0;
    return animate((seconds) => {
      passed += seconds * 1000;
      at(Math.min(1, passed / ms));
      return passed < ms;
    });
  }, [targets.join(), ms, reduced]);
  return shown;
}
