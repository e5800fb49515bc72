import { expect, test } from 'vitest';
import { makeRoom } from './room';
import { whole } from './slices';
import type { Body } from './word';

const view = { halfHeight: 3, aspect: 2 };

function standing(x: number, y: number, halfWidth = 2, halfHeight = 1): Body {
  return { key: `${x},${y}`, label: '', count: 1, ink: { width: 1, height: 1, x: 0, y: 0 }, goal: 1, grown: 1, x, y, halfWidth, halfHeight, now: null };
}

/** A column of three that fits exactly, until the one in the middle grew. It has to go aside by as much as they overlap. */
const column = () => [standing(0, -2), standing(3.5, 0, 2, 1.2), standing(0, 2)];

test('whoever is not in the way stays', () => {
  const crowd = [standing(-3, 0), standing(3, 0)];
  expect(whole(makeRoom(crowd, view, 0))).toBeNull();
  expect(crowd.map(({ x, y }) => [x, y])).toEqual([[-3, 0], [3, 0]]);
});

test('a column that is too high says what it would take, and moves nobody', () => {
  const crowd = column();
  expect(whole(makeRoom(crowd, view, 0))?.needed).toBeCloseTo(3.2);
  expect(crowd.map(({ x, y }) => [x, y])).toEqual([[0, -2], [3.5, 0], [0, 2]]);
});

test('where there is room beside it, two of it that hardly overlap stand beside each other', () => {
  const crowd = column();
  expect(whole(makeRoom(crowd, view, 2))).toBeNull();
  expect(crowd.map(({ y }) => y)).toEqual([-2, 0, 2]);
  expect(crowd[1]!.x - crowd[0]!.x).toBeCloseTo(4);
});
