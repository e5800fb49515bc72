/** What a screen on a projector needs of the browser. */
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds without a move after which pointer and buttons disappear. */
const patience = 2_500;

/** The laptop does not fall asleep in the middle of a conversation. The browser lets go whenever the page is hidden. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const hold = () => {
      if (document.visibilityState === 'hidden' || !('wakeLock' in navigator)) return;
      navigator.wakeLock.request('screen').then(
        (held) => {
          lock = held;
          if (gone) void held.release();
        },
        // An empty battery may refuse; the screen then sleeps as it always did.
        () => undefined,
      );
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, []);
}

/** Whether somebody is moving the pointer, or did a moment ago. */
export function usePointer(): boolean {
  const [pointed, setPointed] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      setPointed(true);
      clearTimeout(timer);
      timer = setTimeout(() => setPointed(false), patience);
    };
    addEventListener('pointermove', moved);
    addEventListener('pointerdown', moved);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', moved);
      removeEventListener('pointerdown', moved);
    };
  }, []);
  useEffect(() => {
    document.documentElement.classList.toggle('pointerless', !pointed);
  }, [pointed]);
  return pointed;
}

/** Takes the focus from a button, so that the space bar of a clicker is not its own any more. */
export function leaveButtons(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

export function toggleFull(): void {
  // A browser may refuse, such as Safari on a phone; then the page stays as it is.
  if (document.fullscreenElement) void document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => undefined);
}
