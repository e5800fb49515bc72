import { expect, test } from 'vitest';
import type { Asked } from '../../core/protocol';
import { fitting, sizes } from './fitting';

const asked = (n: number, letters: number, state: Asked['state'] = 'pending') => Array.from({ length: n }, () => ({ text: 'x'.repeat(letters), state }));
const smallest = sizes[sizes.length - 1];

test('a few short questions are as large as questions get', () => {
  expect(fitting(asked(4, 30))).toEqual({ size: sizes[0], shown: 4 });
});

test('more questions are smaller, before any is left out', () => {
  const { size, shown } = fitting(asked(8, 60));
  expect(size).toBeLessThan(sizes[0]);
  expect(shown).toBe(8);
});

test('of a whole room of long questions only the first are shown, and always one', () => {
  const { size, shown } = fitting(asked(120, 200));
  expect(size).toBe(smallest);
  expect(shown).toBeGreaterThan(2);
  expect(shown).toBeLessThan(12);
  expect(fitting(asked(1, 5_000)).shown).toBe(1);
});

test('the question that is being answered takes more room', () => {
  const many = asked(30, 60);
  const { shown } = fitting(many);
  expect(fitting([...asked(1, 60, 'active'), ...many.slice(1)]).shown).toBeLessThan(shown);
});
