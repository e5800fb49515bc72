import { expect, test } from 'vitest';
import { dots, field } from './arrivals';

test.each([0, 1, 7, 60, 600, 1800])('%i people are as many dots, all inside the field', (people) => {
  const { pitch, columns, drawn } = dots(people);
  expect(drawn).toBe(people);
  expect(columns * pitch).toBeLessThanOrEqual(field.width);
  expect(Math.ceil(drawn / columns) * pitch).toBeLessThanOrEqual(field.height);
});

test('the more people, the smaller their dots, in a few steps', () => {
  const pitches = Array.from({ length: 1800 }, (_, people) => dots(people).pitch);
  expect(pitches).toEqual([...pitches].sort((a, b) => b - a));
  expect(new Set(pitches).size).toBeLessThanOrEqual(5);
});

test('a crowd that does not fit fills the field', () => {
  expect(dots(5000)).toEqual({ ...dots(1_000_000) });
});
