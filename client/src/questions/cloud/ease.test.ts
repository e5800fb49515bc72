import { expect, test } from 'vitest';
import { Ease } from './ease';

/** What is left of the way after each step. */
function way(ease: Ease, seconds: number): number[] {
  const seen: number[] = [];
  let left = 1;
  while (!ease.done && seen.length < 1000) seen.push((left *= 1 - ease.part(seconds)));
  return seen;
}

test('who follows sets off at once and arrives exactly', () => {
  const ease = new Ease();
  ease.follow();
  const left = way(ease, 1 / 60);
  expect(left[0]).toBeLessThan(0.95);
  expect(left[left.length - 1]).toBe(0);
});

test('a journey sets off gently and takes about a second', () => {
  const ease = new Ease();
  ease.travel();
  const left = way(ease, 1 / 60);
  expect(left[0]).toBeGreaterThan(0.99);
  expect(left.length / 60).toBeGreaterThan(0.9);
  expect(left.length / 60).toBeLessThan(1.3);
  expect(left[left.length - 1]).toBe(0);
});

test('nobody turns back on the way', () => {
  for (const begin of ['follow', 'travel'] as const) {
    const ease = new Ease();
    ease[begin]();
    const left = way(ease, 1 / 24);
    expect(left).toEqual([...left].sort((a, b) => b - a));
  }
});
