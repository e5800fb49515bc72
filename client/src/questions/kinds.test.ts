// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Question } from '../core/protocol';
import { askingOf, getKind, has, kinds } from './asks';

const kind = (kind: string) => ({ kind }) as Question;

test('a kind is there once it was got, and brings no other', async () => {
  expect(askingOf(kind('grid'))).toBeNull();
  await getKind('grid');
  expect(askingOf(kind('grid'))).not.toBeNull();
  expect(kinds.filter(has)).toEqual(['grid']);
});

test('every kind is named in its file as it is in a question', async () => {
  await Promise.all(kinds.map(getKind));
  expect(kinds.filter(has)).toEqual(kinds);
});

test('a kind of a newer server cannot be had', async () => {
  await expect(getKind('dream')).rejects.toThrow();
});
