/** How much room there is for the questions. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { usual, type Room } from './fitting';

/** The room in `box`, whose letters are one unit of the wall high, whenever its size changes. */
export function useRoom(box: { readonly current: HTMLElement | null }): Room {
  const [room, setRoom] = useState(usual);
  useLayoutEffect(() => {
    const element = box.current!;
    const update = () => {
      const unit = Number.parseFloat(getComputedStyle(element).fontSize);
      const width = Math.floor(element.clientWidth / unit);
      const height = Math.floor(element.clientHeight / unit);
      // A page that is not laid out yet has no room at all.
      if (width > 0 && height > 0) setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return room;
}
