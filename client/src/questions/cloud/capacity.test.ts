import { expect, test } from 'vitest';
import { capacity } from './capacity';
import type { Ink, Word } from './word';

const measure = (label: string): Ink => ({ width: label.length * 0.55, height: 0.7, x: 0, y: 0 });
const room = { width: 1300, height: 690, smallest: 30, density: 1 };
const words = (n: number): Word[] => Array.from({ length: n }, (_, i) => ({ key: `${i}`, label: 'vertrouwen', count: Math.max(1, 30 - i) }));

test('a few words all fit', () => {
  expect(capacity(words(12), measure, room, 0)).toBe(12);
});

test('of many words as many are shown as can be read', () => {
  const shown = capacity(words(200), measure, room, 0);
  expect(shown).toBeGreaterThan(20);
  expect(shown).toBeLessThan(200);
  expect(capacity(words(200), measure, { ...room, smallest: 15 }, 0)).toBeGreaterThan(shown);
});

test('it does not send words away or bring them in for a small difference', () => {
  const shown = capacity(words(200), measure, room, 0);
  expect(capacity(words(200), measure, room, shown + 2)).toBe(shown + 2);
  expect(capacity(words(200), measure, room, shown - 2)).toBe(shown - 2);
  expect(capacity(words(200), measure, room, shown + 20)).toBe(shown);
});

test('one word is always shown', () => {
  expect(capacity(words(1), measure, { ...room, smallest: 5000 }, 0)).toBe(1);
});

test('words that fit together badly are fewer', () => {
  expect(capacity(words(200), measure, { ...room, density: 0.6 }, 0)).toBeLessThan(capacity(words(200), measure, room, 0));
});
