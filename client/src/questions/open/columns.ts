/** How the browser has laid the texts out in columns, and how large each of them could be. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { layoutsFor, ownSizes, type Layout, type Size } from './layouts';

/** The texts that follow each other in one column. */
export interface Column {
  /** How many columns are to the left of it. */
  at: number;
  /** The number of its first text. */
  from: number;
  /** One text that is too long for a column, and as wide as the wall. */
  own: boolean;
}

export interface Columns {
  columns: readonly Column[];
  /** How many columns are seen at once. */
  wide: number;
}

/**
 * Fits the texts of `list` and measures their columns, again whenever `content`, its size or the fonts change. It writes
 * `data-layout` on the list and `data-size` and `data-own` on its texts.
 */
export function useColumns(list: { readonly current: HTMLElement | null }, content: unknown): Columns {
  const [columns, setColumns] = useState<Columns>({ columns: [{ at: 0, from: 0, own: false }], wide: 1 });
  useLayoutEffect(() => {
    const element = list.current!;
    const update = () => {
      fit(element);
      const now = measure(element);
      setColumns((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
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

/** Takes the first layout in which the texts are well, and in it the largest size at which each fits into a column. */
function fit(list: HTMLElement): void {
  const texts = textsOf(list);
  const layouts = layoutsFor(texts.length);
  layouts.find((layout, i) => lay(list, texts, layout) || i === layouts.length - 1);
}

/** Lays the texts out; true where the layout asks for no more than the wall has. */
function lay(list: HTMLElement, texts: readonly HTMLElement[], layout: Layout): boolean {
  list.dataset['layout'] = layout.name;
  for (const text of texts) delete text.dataset['own'];
  const { gap, pace } = grid(list);
  const room = list.clientHeight;
  // A text that is broken over columns does not tell its height, so it is measured outside of them.
  list.style.columns = 'auto';
  list.style.width = `${pace - gap}px`;
  const long = shrink(texts, layout.sizes, room);
  const total = texts.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
  for (const text of long) text.dataset['own'] = '';
  shrink(long, ownSizes, room);
  list.style.columns = '';
  list.style.width = '';
  return !layout.whole || (long.length === 0 && total <= room);
}

/** Gives each text the largest of `sizes` at which it is no higher than `room`; returns those that are at none. */
function shrink(texts: readonly HTMLElement[], sizes: readonly Size[], room: number): readonly HTMLElement[] {
  return sizes.reduce((tall, size) => {
    for (const text of tall) text.dataset['size'] = `${size}`;
    return tall.filter(({ offsetHeight }) => offsetHeight > room);
  }, texts);
}

function measure(list: HTMLElement): Columns {
  const { wide, pace } = grid(list);
  const columns: Column[] = [];
  textsOf(list).forEach((text, from) => {
    const at = Math.round(text.offsetLeft / pace);
    if (at !== columns[columns.length - 1]?.at) columns.push({ at, from, own: text.dataset['own'] !== undefined });
  });
  return { columns, wide };
}

/** How many columns are seen at once; in pixels, what is between two of them, and from the one to the next. */
function grid(list: HTMLElement): { wide: number; gap: number; pace: number } {
  const { columnCount, columnGap } = getComputedStyle(list);
  const wide = Number.parseInt(columnCount, 10) || 1;
  const gap = Number.parseFloat(columnGap) || 0;
  return { wide, gap, pace: (list.clientWidth + gap) / wide };
}

function textsOf(list: HTMLElement): HTMLElement[] {
  return Array.from(list.children as HTMLCollectionOf<HTMLElement>);
}
