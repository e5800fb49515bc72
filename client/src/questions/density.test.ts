import { expect, test } from 'vitest';
import { labelSize, stackedSize } from './density';

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

test('up to five labels of one line stand above their bars, and fewer are larger', () => {
  const labels = (n: number) => Array.from({ length: n }, (_, i) => `optie ${i}`);
  expect([1, 2, 3, 4, 5, 6].map((n) => stackedSize(labels(n)))).toEqual([6.4, 6.4, 5.6, 4.6, 4, null]);
});

test('a longer label is smaller, and one that would not fit on its line stands beside its bar', () => {
  expect(stackedSize(['Ja', 'x'.repeat(50)])).toBe(4);
  expect(stackedSize(['Ja', 'x'.repeat(90)])).toBeNull();
});
