/** Nobody is pulled away from what they are writing: the page they write on stays until they go on themselves. */
import { useRef, useState } from 'preact/hooks';
import type { Scene } from '../../core/protocol';
import { sameRound } from './view';

/**
 * The scene to show when `before` is on the page and `now` is what the room is doing. A page that is left behind is
 * shown as closed, for leaving a question closes it.
 */
export function hold(before: Scene | null, now: Scene | null, writing: (scene: Scene) => boolean): Scene | null {
  if (before === null || now === null || sameRound(before, now) || !writing(before)) return now;
  return { ...before, phase: 'closed', result: null };
}

export interface Held {
  scene: Scene | null;
  /** The room is somewhere else already. */
  behind: boolean;
  goOn: () => void;
}

export function useHeld(now: Scene | null, writing: (scene: Scene) => boolean): Held {
  const shown = useRef<Scene | null>(null);
  const [, render] = useState(0);
  shown.current = hold(shown.current, now, writing);
  return {
    scene: shown.current,
    behind: shown.current !== now,
    goOn: () => {
      shown.current = null;
      render((times) => times + 1);
    },
  };
}
