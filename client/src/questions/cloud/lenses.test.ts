import { expect, test } from 'vitest';
import { overlaps, ranks, wordsThrough } from './lenses';

const line = (key: string, count: number) => ({ key, label: key, count, parts: [] });

test('words that as many people gave stand together', () => {
  const [a, b, c] = [line('a', 3), line('b', 3), line('c', 1)];
  expect(ranks([a, b, c])).toEqual([{ count: 3, lines: [a, b] }, { count: 1, lines: [c] }]);
});

test('each way to look has its number of words', () => {
  const lens = { words: 61, once: 23, grouped: 2 };
  expect((['cloud', 'list', 'once', 'grouped'] as const).map((name) => wordsThrough(name, lens))).toEqual([61, 61, 23, 2]);
});

test('a word that is less than the sum of its parts was given twice by somebody', () => {
  const parts = [{ label: 'durf', count: 3 }, { label: 'durven', count: 2 }];
  expect([overlaps({ count: 4, parts }), overlaps({ count: 5, parts })]).toEqual([true, false]);
});
