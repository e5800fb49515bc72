import { expect, test } from 'vitest';
import { largest, sizes, turned } from './fit';

test('letters are as large as they fit', () => {
  expect(largest(sizes, (size) => size <= 4)).toBe(3.9);
});

test('what never fits is set in the smallest letters that can be read from the back', () => {
  expect(largest(sizes, () => false)).toBe(3);
  expect(Math.min(...sizes)).toBe(3);
});

test('the largest comes first, and the size of leaves that are turned is one of them', () => {
  expect([...sizes].sort((a, b) => b - a)).toEqual([...sizes]);
  expect(sizes).toContain(turned);
});
