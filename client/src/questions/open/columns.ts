/** How the browser has laid the texts out in columns. */
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Columns {
  /** The number of the first text in every column. */
  starts: readonly number[];
  /** How many columns are seen at once. */
  wide: number;
}

/** Measures the columns of `list` again whenever `content`, its size or the fonts change. */
export function useColumns(list: { readonly current: HTMLElement | null }, content: unknown): Columns {
  const [columns, setColumns] = useState<Columns>({ starts: [0], wide: 1 });
  useLayoutEffect(() => {
    const element = list.current!;
    const update = () => {
      const now = measure(element);
      setColumns((before) => (same(before, now) ? before : now));
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    document.fonts.addEventListener('loadingdone', update);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', update);
    };
  }, [list, content]);
  return columns;
}

function measure(element: HTMLElement): Columns {
  const { columnCount, columnGap } = getComputedStyle(element);
  const wide = Number.parseInt(columnCount, 10) || 1;
  const pace = (element.clientWidth + (Number.parseFloat(columnGap) || 0)) / wide;
  const starts: number[] = [];
  Array.from(element.children as HTMLCollectionOf<HTMLElement>).forEach((text, i) => {
    if (Math.round(text.offsetLeft / pace) === starts.length) starts.push(i);
  });
  return { starts, wide };
}

function same(before: Columns, now: Columns): boolean {
  return before.wide === now.wide && before.starts.join() === now.starts.join();
}
