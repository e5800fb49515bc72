import { expect, test } from 'vitest';
import { leaders, tones } from './tones';
import type { Word } from './word';

const word = (key: string, count: number): Word => ({ key, label: key, count });
const counted = (...counts: number[]) => counts.map((count, i) => word(`w${i}`, count));
const accented = (words: readonly Word[], leading: string[] = []) => [...leaders(tones(words, new Set(leading)))];

test('the five most named words have the accent', () => {
  expect(accented(counted(9, 8, 7, 6, 5, 4, 3))).toEqual(['w0', 'w1', 'w2', 'w3', 'w4']);
});

test('who shares the count of the sixth word does not come to stand out', () => {
  expect(accented(counted(9, 3, 3, 3, 3, 3, 3))).toEqual(['w0']);
});

test('who stands out goes on to while others come level, and until five are named more often', () => {
  expect(accented(counted(9, 8, 7, 6, 5, 5), ['w4'])).toEqual(['w0', 'w1', 'w2', 'w3', 'w4']);
  expect(accented([word('a', 9), word('b', 8), word('c', 7), word('d', 6), word('e', 6), word('old', 5)], ['old'])).not.toContain('old');
});

test('among words that were all said once nobody stands out, and all are one colour', () => {
  expect(new Set(tones(counted(1, 1, 1), new Set()).values())).toEqual(new Set(['middle']));
});

test('votes for others leave the colour of a word alone', () => {
  const before = tones(counted(9, 8, 7, 6, 5, 3, 2, 1, 1), new Set());
  const after = tones(counted(90, 80, 70, 60, 50, 3, 2, 1, 1), leaders(before));
  expect([...after]).toEqual([...before]);
});
