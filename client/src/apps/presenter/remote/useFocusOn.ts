import { useEffect, useRef } from 'preact/hooks';

/** Another page of the same device is read from its heading; the first one is where its reader is already. */
export function useFocusOn(page: string): void {
  const turned = useRef(false);
  useEffect(() => {
    if (turned.current) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    turned.current = true;
  }, [page]);
}
