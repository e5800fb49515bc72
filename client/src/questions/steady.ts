/** A list that keeps its places while somebody may be about to tap. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds between two moments at which a list may change its places, and since the last touch of it. */
export const tick = 3_000;

interface Keyed {
  key: string;
}

/** What is shown, each with its newest value and in its old place. What came since stands at the end; what is gone, stays. */
export function held<T extends Keyed>(shown: readonly T[], latest: readonly T[]): T[] {
  const values = new Map(latest.map((one) => [one.key, one]));
  const known = new Set(shown.map(({ key }) => key));
  return [...shown.map((one) => values.get(one.key) ?? one), ...latest.filter(({ key }) => !known.has(key))];
}

/** `latest`, with its places of the last tick at which nobody was touching `box`, nor was in it with the keys. */
export function useSteady<T extends Keyed>(latest: readonly T[], box: { readonly current: HTMLElement | null }): readonly T[] {
  const [, render] = useState(0);
  const newest = useRef(latest);
  const shown = useRef(latest);
  newest.current = latest;
  shown.current = held(shown.current, latest);
  useEffect(() => {
    const touch = watchTouch(box.current!);
    const timer = setInterval(() => {
      if (!touch.idle()) return;
      shown.current = newest.current;
      render((times) => times + 1);
    }, tick);
    return () => {
      clearInterval(timer);
      touch.stop();
    };
  }, [box]);
  return shown.current;
}

/** Whether anybody touches the element, or did a moment ago. */
function watchTouch(element: HTMLElement) {
  // Safari knows it since 15.4, and a selector that is not known throws.
  const focus = CSS.supports('selector(:focus-visible)') ? ':focus-visible' : ':focus';
  let down = false;
  let last = -Infinity;
  const touched = (event: Event) => {
    down = event.type === 'pointerdown';
    last = Date.now();
  };
  const ends = ['pointerup', 'pointercancel'] as const;
  element.addEventListener('pointerdown', touched);
  for (const end of ends) element.addEventListener(end, touched);
  return {
    idle: () => !down && Date.now() - last >= tick && !element.querySelector(focus),
    stop: () => {
      element.removeEventListener('pointerdown', touched);
      for (const end of ends) element.removeEventListener(end, touched);
    },
  };
}
