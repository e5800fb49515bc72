import { expect, test } from 'vitest';
import { pages } from './pages';

/** Columns that begin with these texts; those in `own` are as wide as the wall. */
const columns = (starts: number[], own: number[] = []) => starts.map((from, at) => ({ at, from, own: own.includes(from) }));

test('what fits is one page', () => {
  expect(pages(columns([0, 3]), 5, 3)).toEqual([{ column: 0, from: 0, to: 5 }]);
  expect(pages([], 0, 3)).toEqual([{ column: 0, from: 0, to: 0 }]);
});

test('every text is on some page, and the last page is full', () => {
  expect(pages(columns([0, 4, 9, 12, 15, 20, 26]), 30, 3)).toEqual([
    { column: 0, from: 0, to: 12 },
    { column: 3, from: 12, to: 26 },
    { column: 4, from: 15, to: 30 },
  ]);
});

test('a text as wide as the wall has a page to itself, and those around it have theirs', () => {
  expect(pages(columns([0, 1, 2], [1]), 4, 2)).toEqual([
    { column: 0, from: 0, to: 1 },
    { column: 1, from: 1, to: 2 },
    { column: 2, from: 2, to: 4 },
  ]);
});

test('whatever is as wide as the wall, every text gets its turn and no page shows more than fits', () => {
  const starts = [0, 2, 5, 6, 7, 11, 14, 15, 18];
  for (const own of [[], [0], [5], [5, 6], [18], [0, 2, 5, 6, 7], starts]) {
    const found = pages(columns(starts, own), 20, 3);
    const seen = new Set(found.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
    expect(seen.size).toBe(20);
    for (const { column, from, to } of found) {
      const shown = starts.filter((start) => start >= from && start < to);
      expect(starts[column]).toBe(from);
      expect(shown.length).toBeLessThanOrEqual(shown.some((start) => own.includes(start)) ? 1 : 3);
    }
  }
});

test('a column that is skipped moves the ones after it', () => {
  const gap = [{ at: 0, from: 0, own: false }, { at: 2, from: 1, own: false }];
  expect(pages(gap, 3, 1)).toEqual([{ column: 0, from: 0, to: 1 }, { column: 2, from: 1, to: 3 }]);
});
