import { expect, test } from 'vitest';
import { freePlace, type Place } from './seat';
import { whole } from './slices';
import { gapX, type Body, type Box } from './word';

const view = { halfHeight: 10, aspect: 2 };
const box: Box = { halfWidth: 2, halfHeight: 1 };

function seated(x: number, y: number, halfWidth = 2, halfHeight = 1): Body {
  return { key: `${x},${y}`, label: '', count: 1, ink: { width: 1, height: 1, x: 0, y: 0 }, goal: 1, grown: 1, x, y, halfWidth, halfHeight, now: null };
}

const free = ({ x, y }: Place, crowd: readonly Body[]) =>
  crowd.every((body) => Math.abs(x - body.x) >= box.halfWidth + body.halfWidth - gapX / 1e6 || Math.abs(y - body.y) >= box.halfHeight + body.halfHeight - gapX / 1e6);

test('the first word sits in the middle', () => {
  expect(whole(freePlace(box, [], view, 10))).toEqual({ x: 0, y: 0 });
});

test('the second touches it', () => {
  const place = whole(freePlace(box, [seated(0, 0)], view, 10))!;
  expect(Math.abs(place.x)).toBe(4);
  expect(place.y).toBe(0);
});

test('a hole that fits exactly is found', () => {
  const wide = [seated(0, -2, 20, 1), seated(0, 2, 20, 1), seated(-11, 0, 9, 1), seated(11, 0, 9, 1)];
  expect(whole(freePlace(box, wide, { ...view, halfHeight: 3 }, 3))).toEqual({ x: 0, y: 0 });
});

test('where nothing is free within sight there is no place', () => {
  const full = [seated(0, 0, 20, 10)];
  expect(whole(freePlace(box, full, view, 10))).toBeNull();
  expect(whole(freePlace(box, full, view, 12))).not.toBeNull();
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])('no free place is nearer than the one that was found (%i)', (seed) => {
  const part = (i: number) => Math.abs(Math.sin(seed * 99 + i * 12.9898) * 43758.5453) % 1;
  const crowd = Array.from({ length: 30 }, (_, i) => seated(part(i) * 28 - 14, part(i + 50) * 14 - 7, 1 + part(i + 100) * 2, 0.5 + part(i + 150)));
  const cost = ({ x, y }: Place) => (x / 2.4) ** 2 + y ** 2;
  const place = whole(freePlace(box, crowd, view, 10))!;
  expect(free(place, crowd)).toBe(true);
  const nearer: Place[] = [];
  for (let x = -18; x <= 18; x += 0.1) {
    for (let y = -9; y <= 9; y += 0.1) if (cost({ x, y }) < cost(place) - 1e-6 && free({ x, y }, crowd)) nearer.push({ x, y });
  }
  expect(nearer).toEqual([]);
});
