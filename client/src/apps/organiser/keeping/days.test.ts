import { expect, test } from 'vitest';
import { endOf, lastDay, tomorrow } from './days';

const noon = new Date(2026, 1, 27, 12).getTime();

test('a room that is kept until a day is there all of that day', () => {
  const end = endOf('2026-02-28', noon)!;
  expect(new Date(end)).toEqual(new Date(2026, 2, 1));
  expect(lastDay(end)).toBe('2026-02-28');
});

test('a moment in the middle of a day is of that day', () => {
  expect(lastDay(noon)).toBe('2026-02-27');
});

test('a day that has begun cannot be chosen, or the room would be gone at once', () => {
  expect([endOf('2026-02-27', noon), endOf('2020-01-01', noon), endOf('', noon)]).toEqual([null, null, null]);
  expect(tomorrow(noon)).toBe('2026-02-28');
  expect(endOf(tomorrow(noon), noon)).not.toBeNull();
});
