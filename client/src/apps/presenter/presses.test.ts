import { expect, test } from 'vitest';
import { doublePress, singlePresses } from './presses';

/** Which of the presses at these moments count. */
function counting(...moments: number[]): number[] {
  let now = 0;
  const counts = singlePresses(() => now);
  return moments.filter((moment) => {
    now = moment;
    return counts();
  });
}

test('the first press counts, also at the very beginning', () => {
  expect(counting(0)).toEqual([0]);
});

test('a second press right after the first does not', () => {
  expect(counting(1_000, 1_080, 1_000 + doublePress - 1)).toEqual([1_000]);
});

test('a press after a while counts again', () => {
  expect(counting(1_000, 1_000 + doublePress, 5_000)).toEqual([1_000, 1_000 + doublePress, 5_000]);
});

test('a press that did not count keeps none after it from counting', () => {
  expect(counting(0, 400, 800)).toEqual([0, 800]);
});
