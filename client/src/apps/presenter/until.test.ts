import { expect, test } from 'vitest';
import { dateOf, inAWeek, instantOf, lastDay } from './until';

test('a week from now ends at the end of the afternoon, also across the end of a month', () => {
  expect(inAWeek(new Date(2026, 10, 27, 23, 59))).toEqual({ date: '2026-12-04', time: '17:00' });
});

test('the moment is meant by the clock of this browser', () => {
  expect(instantOf({ date: '2026-12-04', time: '17:00' })).toBe(new Date(2026, 11, 4, 17).getTime());
  expect(instantOf({ date: '', time: '17:00' })).toBeNull();
});

test('a month is the longest', () => {
  expect([lastDay(new Date(2026, 0, 31)), dateOf(new Date(2026, 0, 5))]).toEqual(['2026-03-03', '2026-01-05']);
});
