import { expect, test } from 'vitest';
import type { Cloud, CloudAnswer } from '../../core/protocol';
import { about } from '../../core/scenes.test-support';
import { fields, filled, tooLong, typed } from './entries';

const question: Cloud = { ...about, kind: 'cloud', entries: 3, length: 8 };
const draft = (...words: string[]): CloudAnswer => ({ kind: 'cloud', words });

test('there is one field at first, and one more for every word', () => {
  expect(fields(question, null)).toEqual(['']);
  expect(fields(question, draft('lef'))).toEqual(['lef', '']);
  expect(fields(question, draft('lef', 'durf'))).toEqual(['lef', 'durf', '']);
});

test('there are never more fields than words that may be given', () => {
  expect(fields(question, draft('a', 'b', 'c'))).toEqual(['a', 'b', 'c']);
  expect(fields(question, draft('a', 'b', 'c', 'd'))).toEqual(['a', 'b', 'c']);
});

test('a field emptied in the middle keeps its place; at the end it goes', () => {
  expect(fields(question, draft('', 'durf'))).toEqual(['', 'durf', '']);
  expect(fields(question, draft('lef', ' '))).toEqual(['lef', '']);
});

test('typing changes one field, and emptying the last one leaves no draft', () => {
  expect(typed(question, draft('lef'), 1, 'du')).toEqual(draft('lef', 'du'));
  expect(typed(question, draft('l'), 0, '')).toBeNull();
});

test('what is sent is the words, tidied, without the empty fields', () => {
  expect(filled(draft(' fouten  toegeven ', '', 'lef'))).toEqual(['fouten toegeven', 'lef']);
});

test('a word may be as long as the limit and no longer', () => {
  expect(tooLong(question, draft('12345678'))).toBe(0);
  expect(tooLong(question, draft('1234567890', 'lef'))).toBe(2);
});
