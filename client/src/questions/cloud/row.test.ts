import { expect, test } from 'vitest';
import { Row } from './row';
import { whole } from './slices';

/** A row of things of these middles and half lengths, from -10 to 10, of which each neighbour is kept apart. */
function row(middles: number[], halves: number[], weights = halves): { row: Row; at: Float64Array } {
  const at = Float64Array.from(middles);
  const neighbours = middles.slice(1).flatMap((_, i) => [i, i + 1]);
  return { row: new Row(at, Float64Array.from(halves), Float64Array.from(weights), 10, neighbours), at };
}

test('who is not in the way stays exactly where it is', () => {
  const { row: made, at } = row([-5, 0, 5], [1, 1, 1]);
  whole(made.settle());
  expect([...at]).toEqual([-5, 0, 5]);
});

test('the heavier one yields, and no further than it must', () => {
  const { row: made, at } = row([-6, 0, 2.5, 8], [1, 2, 1, 1]);
  whole(made.settle());
  expect([...at]).toEqual([-6, -0.5, 2.5, 8]);
});

test('a push goes on as far as things touch', () => {
  const { row: made, at } = row([0, 2.5, 4.5, 9], [2, 1, 1, 1], [1, 2, 3, 4]);
  whole(made.settle());
  expect([...at]).toEqual([0, 3, 5, 9]);
});

test('against the end of the row even the lightest yields', () => {
  const { row: made, at } = row([0, 9.5], [3, 1]);
  whole(made.settle());
  expect([...at]).toEqual([0, 9]);
});

test('a row that is too long says by how much, and who is in it', () => {
  const { row: made } = row([-5, 0, 5], [4, 4, 4]);
  expect(made.lack).toBe(2);
  expect(made.pressed).toEqual([0, 1, 2]);
});
