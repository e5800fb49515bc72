import { expect, test } from 'vitest';
import type { Item, OpenAnswer } from '../../core/protocol';
import { final, isOwn, over, supporting, write } from './texts';

const fields: Item[] = ['wat', 'wie'].map((id) => ({ id, label: { nl: id } }));
const wrote = (...texts: string[]): OpenAnswer => ({ kind: 'open', texts, supports: [] });

test('a text stands in its own field, and a draft of nothing is none', () => {
  expect(write({ fields }, null, 1, 'jij')).toEqual(wrote('', 'jij'));
  expect(write({ fields }, wrote('', 'jij'), 0, 'iets')).toEqual(wrote('iets', 'jij'));
  expect(write({ fields: [] }, wrote('x'), 0, '')).toBeNull();
});

test('what was supported while writing is sent along', () => {
  expect(final(wrote(' a  b '), { ...wrote('a'), supports: ['k'] })).toEqual({ ...wrote('a b'), supports: ['k'] });
});

test('the longest text tells by how much', () => {
  expect([over({ length: 3 }, wrote('ab', 'abcde')), over({ length: 3 }, wrote('ab', ''))]).toEqual([2, -1]);
});

test('who wrote nothing can support, with every field empty', () => {
  expect(supporting({ fields }, null, ['k'])).toEqual({ ...wrote('', ''), supports: ['k'] });
  expect(supporting({ fields }, wrote('a', 'b'), ['k'])).toEqual({ ...wrote('a', 'b'), supports: ['k'] });
});

test('a card is somebody’s own when all of its texts are', () => {
  expect([isOwn(wrote('a', 'b'), wrote('a', 'b')), isOwn(wrote('a', 'c'), wrote('a', 'b')), isOwn(wrote('a'), null)]).toEqual([true, false, false]);
});
