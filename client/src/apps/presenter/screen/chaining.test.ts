import { expect, test } from 'vitest';
import type { OpenResult } from '../../../core/protocol';
import { candidates, chains, longest } from './chaining';

const card = (text: string, count = 1, support = 0) => ({ id: 1, texts: [text], count, key: text, support, group: null });
const open = (...cards: OpenResult['cards']): OpenResult => ({ kind: 'open', ballots: cards.length, cards, distinct: cards.length, groups: [] });

test('what most people wrote or support is offered first', () => {
  expect(candidates(open(card('a'), card('b', 2), card('c', 1, 3)))).toEqual(['c', 'b', 'a']);
});

test('an answer that is too long to be an option is cut, and the rest of it can still be told from others', () => {
  const [cut] = candidates(open(card('x'.repeat(500)), card('y')));
  expect(cut).toHaveLength(longest);
  expect(cut).toMatch(/…$/);
});

test('both halves of an answer are in it', () => {
  expect(candidates(open({ ...card(''), texts: ['rust', 'ruimte'] }))).toEqual(['rust · ruimte']);
});

test('of one answer no question is made, nor of a kind that has no words', () => {
  expect(chains(open(card('a')))).toBe(false);
  expect(chains({ kind: 'choice', ballots: 9, options: [], abstained: 0 })).toBe(false);
  expect(chains(open(card('a'), card('b')))).toBe(true);
});
