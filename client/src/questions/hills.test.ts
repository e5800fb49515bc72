import { expect, test } from 'vitest';
import { hills, outline, ridge, samples, sides } from './hills';

const highest = (heights: readonly number[]) => samples[heights.indexOf(Math.max(...heights))];

test('the hill is highest where most people stand', () => {
  expect(highest(ridge([[20, 3], [80, 5]]))).toBe(80);
});

test('who stands at an end weighs as much as who stands in the middle', () => {
  const area = (place: number) => ridge([[place, 1]]).reduce((sum, height, i) => sum + (i === 0 || i === samples.length - 1 ? height / 2 : height), 0);
  for (const place of [0, 3, 100]) expect(area(place)).toBeCloseTo(area(50), 1);
});

test('the outline depends on where people are, not on how many', () => {
  const [few, many] = [ridge([[20, 3], [80, 5]]), ridge([[20, 30], [80, 50]])];
  few.forEach((height, i) => expect(height).toBeCloseTo(many[i]!));
});

test('without anybody the line is flat', () => {
  expect(new Set(hills([], []).flat())).toEqual(new Set([0]));
});

test('the whole rises as people come, and stays inside its box', () => {
  const tops = [1, 7, 600].map((n) => Math.max(...hills([[40, n]])[0]!));
  expect(tops[0]).toBeLessThan(tops[1]!);
  expect(tops[1]).toBeLessThan(tops[2]!);
  expect(tops[2]).toBeLessThanOrEqual(1);
});

test('two crowds are drawn to one scale', () => {
  const [together, apart] = hills([[50, 10]], [[10, 5], [90, 5]]);
  expect(Math.max(...apart!)).toBeCloseTo(Math.max(...together!) / 2);
});

test('the outline stands on the lower edge of its field', () => {
  expect(outline([0, 1])).toBe('M0 100L0 100.0L1 0.0L100 100Z');
});

test('exactly the middle is on neither side', () => {
  expect(sides([[0, 2], [49, 1], [50, 4], [51, 3]])).toEqual({ left: 3, middle: 4, right: 3 });
});
