import { expect, test } from 'vitest';
import { look, type Wall } from './camera';
import type { Body } from './word';

const wall: Wall = { width: 1000, height: 500, largest: 200 };

function body(x: number, y: number, halfWidth: number, halfHeight: number, goal = 1): Body {
  const ink = { width: halfWidth * 2, height: halfHeight * 2, x: 0, y: 0 };
  return { key: 'w', label: 'w', ink, size: goal, goal, x, y, halfWidth, halfHeight, mass: 1 };
}

test('all words fit on the wall', () => {
  const { zoom, x } = look([body(-30, 0, 10, 1), body(50, 0, 10, 1)], wall, null);
  expect(x).toBe(10);
  expect(100 * zoom).toBeLessThanOrEqual(wall.width);
});

test('a first word does not fill the wall', () => {
  expect(look([body(0, 0, 1, 0.5)], wall, null).zoom).toBeLessThan(wall.width / 11);
});

test('no word is larger than the largest that is allowed', () => {
  expect(look([body(0, 0, 4, 4, 8)], { ...wall, largest: 80 }, null).zoom * 8).toBeLessThanOrEqual(80);
});

test('it stays where it is while everything is in sight and little is to be gained', () => {
  const now = look([body(-30, 0, 10, 1), body(30, 0, 10, 1)], wall, null);
  expect(look([body(-29, 0, 10, 1), body(30, 0, 10, 1)], wall, now)).toBe(now);
});

test('it moves when a word sticks out, and when much is to be gained', () => {
  const now = look([body(-30, 0, 10, 1), body(30, 0, 10, 1)], wall, null);
  expect(look([body(-30, 0, 10, 1), body(34, 0, 10, 1)], wall, now).zoom).toBeLessThan(now.zoom);
  expect(look([body(-20, 0, 10, 1), body(20, 0, 10, 1)], wall, now).zoom).toBeGreaterThan(now.zoom);
});
