import { expect, test } from 'vitest';
import { longestWord } from './longest';

test('the longest word counts, in letters', () => {
  expect(longestWord('Wat is verantwoordelijkheidsgevoel voor jou?')).toBe('verantwoordelijkheidsgevoel'.length);
  expect(longestWord('een 👩🏽 dag')).toBe(3);
});

test('where a line may be broken anyway, a word ends', () => {
  expect(longestWord('in-en-uitschakelen')).toBe('uitschakelen'.length);
  expect(longestWord('samen\u00adwerkings\u00adverband')).toBe('werkings'.length);
});

test('no text has a word of one letter, so that it can be divided by', () => {
  expect(longestWord('')).toBe(1);
});
