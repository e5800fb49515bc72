import { expect, test } from 'vitest';
import { rowsOf } from './rows';

const of = (...given: number[]) => ({ items: given.map((points, i) => ({ id: `${i}`, points, givers: 1 })), total: given.reduce((sum, points) => sum + points, 0) });

test('a share is of the points that were given, its bar is as long, and the longest bar leads', () => {
  expect(rowsOf(of(150, 50)).map(({ percent, part, leads }) => [percent, part, leads])).toEqual([[75, 0.75, true], [25, 0.25, false]]);
});

test('when all got as much nobody leads, also when that is nothing', () => {
  expect(rowsOf(of(50, 50)).some(({ leads }) => leads)).toBe(false);
  expect(rowsOf(of(0, 0))).toMatchObject([{ percent: 0, part: 0, leads: false }, { percent: 0, part: 0, leads: false }]);
});
