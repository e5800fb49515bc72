import { expect, test } from 'vitest';
import { about, items } from '../asks.test-support';
import type { Scale, ScaleAnswer } from '../../core/protocol';
import { columns, missing, nothingPlaced, place, stepOf } from './steps';

const question: Scale = { ...about, kind: 'scale', statements: items('a', 'b', 'c'), steps: 7, low: { nl: 'weinig' }, high: { nl: 'veel' } };
const placed = (...touches: [string, number | null][]) => touches.reduce<ScaleAnswer | null>((draft, [id, step]) => place(question, draft, id, step), null)!;

test('statements are in the order of the deck, in whatever order they were placed', () => {
  expect(placed(['c', 1], ['a', 7]).steps).toEqual([{ statement: 'a', step: 7 }, { statement: 'c', step: 1 }]);
});

test('the last touch of a statement counts, and so does skipping it', () => {
  const draft = placed(['a', 2], ['b', 3], ['a', 5], ['b', null]);
  expect(['a', 'b', 'c'].map((id) => stepOf(draft, id))).toEqual([5, null, undefined]);
});

test('skipped is not missing', () => {
  expect(missing(question, null)).toBe(3);
  expect(missing(question, placed(['a', null]))).toBe(2);
});

test('skipping everything places nothing', () => {
  expect(nothingPlaced(placed(['a', null], ['b', null], ['c', null]))).toBe(true);
  expect(nothingPlaced(placed(['a', null], ['b', 1]))).toBe(false);
});

test('steps that do not fit beside each other stand in two rows, the first not shorter than the second', () => {
  expect([5, 7, 10, 11].map((steps) => columns(steps, 7))).toEqual([5, 7, 5, 6]);
});
