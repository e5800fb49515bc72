import { expect, test } from 'vitest';
import { spanOf } from './dates';

const at = (time: string) => new Date(`2026-03-${time}`).getTime();
const span = (created: string, ended: string | null) => spanOf({ created: at(created), ended: ended === null ? null : at(ended) }, 'nl').replace(/^.*?, /, '');

test('a room was from one time to another, at one time where it was over within a minute, and longer than a day', () => {
  expect(span('12T09:30:05', '12T11:00:00')).toBe('09:30–11:00');
  expect(span('12T04:36:05', '12T04:36:50')).toBe('04:36');
  expect(span('12T09:30:00', '13T09:30:00')).toMatch(/^09:30 – .*13.*, 09:30$/);
  expect(span('12T09:30:00', null)).toBe('09:30');
});
