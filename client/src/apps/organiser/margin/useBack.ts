/** Where the focus goes when a form has gone: to the first thing that can be pressed in its place. */
import { useEffect, useRef } from 'preact/hooks';

/** `place` is the id of the element in which the form is; null while there is none. */
export function useBack(place: string | null): void {
  const before = useRef(place);
  useEffect(() => {
    const left = before.current;
    before.current = place;
    if (place !== null || left === null) return;
    document.getElementById(left)?.querySelector<HTMLElement>('summary, button')?.focus();
  }, [place]);
}
