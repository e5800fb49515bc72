import { expect, test } from 'vitest';
import { layoutsFor, ownSizes } from './layouts';

const names = (texts: number) => layoutsFor(texts).map(({ name }) => name);

test('a few texts are set large, one to three of them as large as they can be seen together', () => {
  expect([names(1), names(3), names(4), names(6), names(7)]).toEqual([['lone', 'lone', 'lone', 'few'], ['lone', 'lone', 'few'], ['few'], ['few'], ['many']]);
});

test('the last layout takes any text', () => {
  for (const texts of [1, 3, 6, 7, 600]) expect(layoutsFor(texts).at(-1)!.whole).toBe(false);
});

test('sizes go from large to small, and no smaller than three units', () => {
  for (const sizes of [ownSizes, ...[1, 5, 60].flatMap((n) => layoutsFor(n).map((layout) => layout.sizes))]) {
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
  }
});
