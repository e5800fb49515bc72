/** A thing of the list that follows a finger; the others make way. */
import { useRef, useState } from 'preact/hooks';

interface Drag {
  item: string;
  row: HTMLElement;
  /** Where in the row the finger is, in pixels from its top. */
  at: number;
}

/** Pixels from the edge of the window within which the page scrolls along, and by how many at a time. */
const edge = 96;
const pace = 8;

/**
 * How a row is held by its grip. `onMove` is told that `item` is over the place `to`, from 0. `held` is the thing that is
 * in the hand now.
 */
export function useDrag(box: { readonly current: HTMLElement | null }, onMove: (item: string, to: number) => void) {
  const drag = useRef<Drag | null>(null);
  const [held, setHeld] = useState<string | null>(null);

  function pull(event: PointerEvent) {
    const now = drag.current;
    if (!now) return;
    if (event.clientY < edge) scrollBy(0, -pace);
    else if (event.clientY > innerHeight - edge) scrollBy(0, pace);
    const list = now.row.parentElement!;
    const top = event.clientY - now.at - list.getBoundingClientRect().top;
    now.row.style.transform = `translateY(${top - now.row.offsetTop}px)`;
    onMove(now.item, over([...(list.children as HTMLCollectionOf<HTMLElement>)], now.row, top));
    // The row may have another place in the list now, under the same finger.
    requestAnimationFrame(() => {
      if (drag.current === now) now.row.style.transform = `translateY(${top - now.row.offsetTop}px)`;
    });
  }

  function drop() {
    if (drag.current) drag.current.row.style.transform = '';
    drag.current = null;
    setHeld(null);
  }

  const grip = (item: string) => ({
    onPointerDown: (event: PointerEvent & { currentTarget: HTMLElement }) => {
      const row = box.current?.querySelector<HTMLElement>(`.rank-placed[data-item="${item}"]`);
      if (event.button !== 0 || !row) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { item, row, at: event.clientY - row.getBoundingClientRect().top };
      setHeld(item);
    },
    onPointerMove: pull,
    onPointerUp: drop,
    onPointerCancel: drop,
  });

  return { held, grip };
}

/** Before how many of the other rows the middle of a row is, when its top is at `top` of the list. */
function over(rows: readonly HTMLElement[], row: HTMLElement, top: number): number {
  const middle = top + row.offsetHeight / 2;
  return rows.filter((other) => other !== row && other.offsetTop + other.offsetHeight / 2 < middle).length;
}
