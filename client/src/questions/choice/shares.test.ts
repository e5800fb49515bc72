import { expect, test } from 'vitest';
import { shares } from './shares';

const options = (...counts: number[]) => counts.map((count, i) => ({ key: `${i}`, label: `optie ${i}`, count }));

test('percentages are of people, so with several answers each they pass 100 together', () => {
  expect(shares(options(8, 6, 1), 10).map(({ percent }) => percent)).toEqual([80, 60, 10]);
});

test('the most chosen option has the longest bar and leads', () => {
  const [first, second] = shares(options(3, 6), 9);
  expect([first?.part, first?.leads]).toEqual([0.5, false]);
  expect([second?.part, second?.leads]).toEqual([1, true]);
});

test('two that are equally far ahead both lead, but when all are equal nobody does', () => {
  expect(shares(options(4, 4, 1), 9).map(({ leads }) => leads)).toEqual([true, true, false]);
  expect(shares(options(4, 4), 8).map(({ leads }) => leads)).toEqual([false, false]);
});

test('before anybody answered there is nothing: no share, no bar, no leader', () => {
  expect(shares(options(0, 0), 0)).toMatchObject([
    { percent: 0, part: 0, leads: false },
    { percent: 0, part: 0, leads: false },
  ]);
});
