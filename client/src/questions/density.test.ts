import { expect, test } from 'vitest';
import { labelSize } from './density';

const labels = (n: number, length: number) => Array.from({ length: n }, () => 'x'.repeat(length));

test('a few short labels are as large as they may be', () => {
  expect(labelSize(['Ja', 'Soms', 'Nee'])).toBe(6.4);
});

test('more labels, and longer ones, are smaller', () => {
  expect(labelSize(labels(8, 12))).toBe(4.6);
  expect(labelSize(labels(10, 12))).toBeLessThan(labelSize(labels(8, 12)));
  expect(labelSize(labels(5, 45))).toBeLessThan(labelSize(labels(5, 12)));
});

test('nothing is smaller than three units', () => {
  expect(labelSize(labels(20, 80))).toBe(3);
});
