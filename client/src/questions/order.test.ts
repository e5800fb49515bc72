import { expect, test } from 'vitest';
import { shuffled } from './order';

const letters = ['a', 'b', 'c', 'd'];

test('one phone sees one order, with everything in it', () => {
  expect(shuffled(letters, 'phone')).toEqual(shuffled(letters, 'phone'));
  expect([...shuffled(letters, 'phone')].sort()).toEqual(letters);
});

test('over many phones every option comes first about equally often', () => {
  const first = new Map<string, number>();
  for (let phone = 0; phone < 4000; phone++) {
    const letter = shuffled(letters, `${phone}`)[0]!;
    first.set(letter, (first.get(letter) ?? 0) + 1);
  }
  for (const letter of letters) expect(Math.abs(first.get(letter)! - 1000)).toBeLessThan(120);
});
