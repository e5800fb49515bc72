import { expect, test } from 'vitest';
import { withChanges } from './changes.ts';

test('each place is its new text, wherever the others stand and however long they become', () => {
  expect(withChanges('a+b+c', [{ start: 0, end: 1, text: 'first' }, { start: 4, end: 5, text: '' }, { start: 2, end: 3, text: 'B' }])).toBe('first+B+');
});

test('what stands inside a changed place goes with it, and the same change twice is one', () => {
  const whole = { start: 0, end: 3, text: '0' };
  expect(withChanges('a&b;', [{ start: 0, end: 1, text: 'x' }, whole, { start: 2, end: 3, text: 'y' }, whole])).toBe('0;');
});
