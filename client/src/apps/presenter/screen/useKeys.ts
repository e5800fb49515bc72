/** The keys of the laptop, and of the clicker that pretends to be one. */
import { useEffect, useRef } from 'preact/hooks';
import { actionOf, type Action } from './keys';
import { leaveButtons } from './stagehand';

/** Keys work wherever the focus is, except inside a panel, which has its own (`paused`). */
export function useKeys(letters: boolean, paused: boolean, act: (action: Action) => void): void {
  // From the moment a panel is gone, and not a frame later.
  const newest = useRef({ letters, paused, act });
  newest.current = { letters, paused, act };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // Many clickers send F5; while the screen is up it never loads the page again.
      if (event.key === 'F5') event.preventDefault();
      const { letters, paused, act } = newest.current;
      if (paused) return;
      const onControl = event.target instanceof Element && event.target.closest('button, a, input, select') !== null;
      // Held down on a button, Enter would press it again and again.
      if (event.repeat && onControl && event.key === 'Enter') event.preventDefault();
      const action = actionOf(event, letters, onControl);
      if (!action) return;
      event.preventDefault();
      // Who goes on is done with the button the focus was on.
      if (onControl && (action === 'advance' || action === 'previous')) leaveButtons();
      if (!event.repeat) act(action);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
