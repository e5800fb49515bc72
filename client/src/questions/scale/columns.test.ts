import { expect, test } from 'vitest';
import { columnsOf, heightOf } from './columns';

const statement = (counts: number[], median: number | null) => ({ id: 's', counts, n: counts.reduce((sum, n) => sum + n, 0), skipped: 0, median, mean: null });
const middles = (median: number) => columnsOf([statement([1, 2, 3, 2, 1], median)])[0]!.filter(({ middle }) => middle).map(({ step }) => step);

test('columns of all statements are drawn to one scale, as parts of those who placed it', () => {
  const [few, many] = columnsOf([statement([1, 1], 1.5), statement([0, 40], 2)]);
  expect(few!.map(({ part }) => part)).toEqual([0.5, 0.5]);
  expect(many!.map(({ part }) => part)).toEqual([0, 1]);
});

test('62 % and 45 % do not look alike: the height of a picture is a quarter of the people, half of them, or everybody', () => {
  const chose = (share: number) => ({ ...statement([share, 0], null), n: 100 });
  expect([62, 45, 50, 20].map((share) => heightOf([chose(share)]))).toEqual([1, 0.5, 0.5, 0.25]);
  expect([62, 45].map((share) => columnsOf([chose(share)])[0]![0]!.part)).toEqual([0.62, 0.9]);
});

test('the answer in the middle stands on one step, or between two', () => {
  expect(middles(3)).toEqual([3]);
  expect(middles(2.5)).toEqual([2, 3]);
});

test('a statement that nobody placed has no columns and no middle', () => {
  expect(columnsOf([statement([0, 0, 0], null)])[0]!.every(({ part, middle }) => part === 0 && !middle)).toBe(true);
});
