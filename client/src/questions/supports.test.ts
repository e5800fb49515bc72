import { expect, test } from 'vitest';
import { canToggle, mostSupports, toggled } from './supports';

const full = Array.from({ length: mostSupports }, (_, i) => `${i}`);

test('a first tap supports, a second one takes it back, and others stay', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

test('who supports as much as is taken can take back, and support no more', () => {
  expect([canToggle(full, 'new'), canToggle(full, '3'), canToggle([], 'new')]).toEqual([false, true, true]);
});
