/** Where the focus is when the room goes on. */
import { useEffect } from 'preact/hooks';

/** A new question is read to those who listen, unless they are at the buttons. */
export function useFocusOnNew(question: string | undefined): void {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.tagName === 'H1') {
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
  }, [question]);
}
