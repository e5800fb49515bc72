/** A breath is held before a reveal: the room sees that it is complete, and then what it said. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scene } from '../../../core/protocol';
import { useReducedMotion } from '../../../ui/motion';
import { isReveal, pictureOf } from './picture';

/** Milliseconds: as long as a sound needs to get through the hall. */
export const breath = 900;

export interface Drawn {
  /** What the wall shows: at a reveal, for a breath, still the picture from before it. */
  drawn: Scene;
  breathing: boolean;
}

/** The scene to draw of `scene`. Nobody who asked for less motion waits. */
export function useBreath(scene: Scene): Drawn {
  const before = useRef(scene);
  const newest = useRef(scene);
  newest.current = scene;
  const [, exhale] = useState(0);
  const reduced = useReducedMotion();
  const breathing = !reduced && reveals(before.current, scene);
  useEffect(() => {
    if (!breathing) before.current = scene;
  });
  useEffect(() => {
    if (!breathing) return;
    const timer = setTimeout(() => {
      before.current = newest.current;
      exhale((times) => times + 1);
    }, breath);
    return () => clearTimeout(timer);
  }, [breathing]);
  // Who answered in the last moment is counted still.
  const { answered, present } = scene;
  return { drawn: breathing ? { ...before.current, answered, present } : scene, breathing };
}

function reveals(before: Scene, now: Scene): boolean {
  return before.round?.key === now.round?.key && isReveal(pictureOf(before), pictureOf(now));
}
