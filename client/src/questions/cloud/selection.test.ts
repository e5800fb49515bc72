import { expect, test } from 'vitest';
import { select, tones } from './selection';
import type { Word } from './word';

const word = (key: string, count: number): Word => ({ key, label: key, count });

test('the most named words are shown', () => {
  const words = [word('a', 1), word('b', 3), word('c', 2)];
  expect(select(words, new Set(), 2).map(({ key }) => key)).toEqual(['b', 'c']);
});

test('a seated word keeps its place against an equal, and loses it to a word that was named more', () => {
  const seated = new Set(['old', 'big']);
  expect(select([word('new', 1), word('old', 1), word('big', 5)], seated, 2).map(({ key }) => key)).toEqual(['big', 'old']);
  expect(select([word('new', 2), word('old', 1), word('big', 5)], seated, 2).map(({ key }) => key)).toEqual(['big', 'new']);
});

test('the five most named words have the accent', () => {
  const shown = [9, 8, 7, 6, 5, 4, 3].map((count) => word(`w${count}`, count));
  const accent = [...tones(shown)].filter(([, tone]) => tone === 'accent').map(([key]) => key);
  expect(accent).toEqual(['w9', 'w8', 'w7', 'w6', 'w5']);
});

test('who shares the count of the sixth word does not stand out', () => {
  const shown = [9, 3, 3, 3, 3, 3, 3].map((count, i) => word(`w${i}`, count));
  expect([...tones(shown).values()].filter((tone) => tone === 'accent')).toHaveLength(1);
});

test('among words that were all said once nobody stands out', () => {
  const shown = ['a', 'b', 'c'].map((key) => word(key, 1));
  expect(new Set(tones(shown).values())).toEqual(new Set(['strong']));
});
