import { expect, test } from 'vitest';
import { partOf } from './quoting';

test('a part of an answer is counted in whole characters', () => {
  expect(partOf('Ik durf 🌱 niet altijd.', ' 🌱 niet ')).toEqual({ start: 8, end: 14 });
});

test('all of it is no part, and neither is what stands elsewhere', () => {
  expect(partOf('Durf.', 'Durf.')).toBe(null);
  expect(partOf('Durf.', '  ')).toBe(null);
  expect(partOf('Durf.', 'Vraag')).toBe(null);
});
