import { expect, test } from 'vitest';
import { nextColour, sameName } from './names';

test('capitals make no other name, and neither does how an accent is written', () => {
  expect(sameName(' Leergang Één ', 'leergang e\u0301e\u0301n')).toBe(true);
  expect(sameName('Leergang 1', 'Leergang 2')).toBe(false);
});

test('a new colour is the one that is used least', () => {
  expect(nextColour([])).toBe(1);
  expect(nextColour([{ colour: 1 }, { colour: 3 }])).toBe(2);
  expect(nextColour([1, 2, 3, 4, 5, 6, 7, 1, 2].map((colour) => ({ colour })))).toBe(3);
});
