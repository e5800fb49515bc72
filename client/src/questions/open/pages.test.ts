import { expect, test } from 'vitest';
import { pages } from './pages';

test('what fits is one page', () => {
  expect(pages([0, 3], 5, 3)).toEqual([{ column: 0, from: 0, to: 5 }]);
  expect(pages([], 0, 3)).toEqual([{ column: 0, from: 0, to: 0 }]);
});

test('every text is on some page, and the last page is full', () => {
  const starts = [0, 4, 9, 12, 15, 20, 26];
  const found = pages(starts, 30, 3);
  expect(found).toEqual([
    { column: 0, from: 0, to: 12 },
    { column: 3, from: 12, to: 26 },
    { column: 4, from: 15, to: 30 },
  ]);
});
