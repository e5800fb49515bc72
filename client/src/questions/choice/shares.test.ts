import { expect, test } from 'vitest';
import { shares } from './shares';

const options = (...counts: number[]) => counts.map((count, i) => ({ key: `${i}`, label: `optie ${i}`, count }));

test('percentages are of people, so with several answers each they pass 100 together', () => {
  expect(shares(options(8, 6, 1), 10).map(({ percent }) => percent)).toEqual([80, 60, 10]);
});

test('a bar is as long as its share of the people, whatever the others chose, and the most chosen option leads', () => {
  const [first, second] = shares(options(2, 6), 8);
  expect([first?.part, first?.leads]).toEqual([0.25, false]);
  expect([second?.part, second?.leads]).toEqual([0.75, true]);
  expect(shares(options(5), 8)[0]?.part).toBe(0.625);
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
