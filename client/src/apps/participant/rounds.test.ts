import { expect, test } from 'vitest';
import type { Note } from '../../core/memory';
import { answeredEarlier, tellingNumber } from './rounds';

const note: Note = { answer: { kind: 'cloud', words: ['lef'] }, question: null };

test('an answer to an earlier round of the same question was an earlier answer', () => {
  expect(answeredEarlier('moed:2', { 'moed:1': note })).toBe(true);
  expect(answeredEarlier('moed:10', { 'moed:9': note })).toBe(true);
});

test('an answer to this round, a later one or another question was not', () => {
  expect(answeredEarlier('moed:2', { 'moed:2': note, 'moed:3': note, 'moed-2:1': note })).toBe(false);
});

test('a question that was asked once needs no number', () => {
  expect(tellingNumber('moed:1', ['moed:1', 'lef:2'])).toBeNull();
});

test('every round of a question that was asked more than once is told by its number', () => {
  const rounds = ['moed:1', 'moed:2'];
  expect([tellingNumber('moed:1', rounds), tellingNumber('moed:2', rounds)]).toEqual([1, 2]);
  expect(tellingNumber('moed:2', ['moed:2'])).toBe(2);
});
