import { expect, test } from 'vitest';
import { placeUnder } from './sliding';

const line = { left: 20, width: 344 };

test('the middle of the line is its middle, and half a thumb from its ends it ends', () => {
  expect([42, 192, 342].map((x) => placeUnder(x, line))).toEqual([0, 50, 100]);
});

test('a finger beyond an end means that end', () => {
  expect([0, 20, 360, 900].map((x) => placeUnder(x, line))).toEqual([0, 0, 100, 100]);
});

test('a line without a width, as in a page that is not laid out yet, has places too', () => {
  expect(placeUnder(10, { left: 0, width: 0 })).toBe(0);
});
