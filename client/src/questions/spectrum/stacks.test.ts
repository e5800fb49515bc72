import { expect, test } from 'vitest';
import { stacks } from './stacks';

test('everybody is a dot of their own', () => {
  expect(stacks([[10, 3], [90, 2]])).toHaveLength(5);
  expect(new Set(stacks([[10, 3], [11, 2], [12, 4]]).map(({ key }) => key)).size).toBe(9);
});

test('who stands where another stands, or nearly, stands on top of them', () => {
  const dots = stacks([[39, 1], [40, 2], [60, 1]]);
  expect(dots.map(({ place, row }) => [place, row])).toEqual([[40, 0], [40, 1], [40, 2], [60, 0]]);
});

test('no dot stands beyond the ends of the line', () => {
  expect(stacks([[0, 1], [100, 1]]).map(({ place }) => place)).toEqual([0, 100]);
});
