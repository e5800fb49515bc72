import { expect, test } from 'vitest';
import type { Asked } from '../../core/protocol';
import { fitting, sizes, usual } from './fitting';

const asked = (n: number, letters: number, state: Asked['state'] = 'pending') => Array.from({ length: n }, () => ({ text: 'x'.repeat(letters), state }));
const smallest = sizes[sizes.length - 1];

test('a few short questions are as large as questions get, and on one page', () => {
  expect(fitting(asked(2, 30))).toEqual({ size: sizes[0], pages: [{ from: 0, to: 2 }] });
});

test('more questions are smaller, before there is a second page', () => {
  const { size, pages } = fitting(asked(8, 60));
  expect(size).toBeLessThan(sizes[0]);
  expect(pages).toHaveLength(1);
});

test('every question of a whole room is on a page, each once, at a size that is read from the back', () => {
  const { size, pages } = fitting(asked(120, 200));
  expect(size).toBeGreaterThan(smallest!);
  expect(pages[0]!.from).toBe(0);
  expect(pages[pages.length - 1]!.to).toBe(120);
  pages.slice(1).forEach(({ from }, i) => expect(from).toBe(pages[i]!.to));
  expect(pages[0]!.to).toBeGreaterThanOrEqual(2);
});

test('a question that is longer than the wall has a page of its own, and no question is one empty page', () => {
  expect(fitting([...asked(1, 5_000), ...asked(1, 5_000)]).pages).toEqual([{ from: 0, to: 1 }, { from: 1, to: 2 }]);
  expect(fitting([]).pages).toEqual([{ from: 0, to: 0 }]);
});

test('half a wall has more pages, and so has a question that is being answered', () => {
  const many = asked(30, 60);
  const count = fitting(many).pages.length;
  expect(fitting(many, { ...usual, width: usual.width / 2 }).pages.length).toBeGreaterThan(count);
  expect(fitting([...asked(1, 60, 'active'), ...many.slice(1)]).pages[0]!.to).toBeLessThan(fitting(many).pages[0]!.to);
});
