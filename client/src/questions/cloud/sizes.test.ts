import { expect, test } from 'vitest';
import { Sizes } from './sizes';
import type { Box, Word } from './word';

const room: Box = { halfWidth: 20, halfHeight: 10 };

/** The sizes that words of these counts have, each of them as wide as `halfWidth` at font size 1. */
function sizes(counts: number[], halfWidth = 0.5): number[] {
  const made = new Sizes();
  const words = counts.map((count, i): Word => ({ key: `${i}`, label: `${i}`, count }));
  made.follow(words, () => ({ halfWidth, halfHeight: 0.5 }), room);
  return counts.map((count) => made.of(count));
}

test('each person more makes a word higher by as much', () => {
  const [one, two, three, six] = sizes([1, 2, 3, 6]);
  expect(one).toBe(1);
  expect(three! - two!).toBeCloseTo(two! - one!);
  expect(six! - one!).toBeCloseTo(5 * (two! - one!));
});

test('of thirty words the most named is at least two and a half times as high as one that was said once', () => {
  expect(Math.max(...sizes(Array.from({ length: 30 }, (_, i) => Math.max(1, 6 - i))))).toBeGreaterThan(2.5);
});

test('where words would not fit the largest is smaller, but still stands out', () => {
  const counts = Array.from({ length: 60 }, (_, i) => Math.max(1, 20 - i));
  const [few, many] = [Math.max(...sizes(counts, 0.5)), Math.max(...sizes(counts, 9))];
  expect(many).toBeLessThan(few);
  expect(many).toBeGreaterThan(2);
});

test('a word that is wider than half the wall takes a row', () => {
  const largest = (halfWidth: number) => Math.max(...sizes([12, 12, 12, 12, 1, 1, 1, 1], halfWidth));
  // Of the one sort two fit beside each other, of the other hardly.
  expect(largest(3)).toBeLessThan(largest(2) * 0.9);
});
