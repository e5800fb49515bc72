import { expect, test } from 'vitest';
import { Backoff } from './backoff';

test('the longest wait doubles from one second to ten and stays there', () => {
  const backoff = new Backoff(() => 1);
  expect([1, 2, 3, 4, 5, 6].map(() => backoff.next())).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000]);
});

test('a wait is anywhere between nothing and the longest', () => {
  expect(new Backoff(() => 0).next()).toBe(0);
  expect(new Backoff(() => 0.25).next()).toBe(250);
});

test('after a success it starts from the beginning', () => {
  const backoff = new Backoff(() => 1);
  backoff.next();
  backoff.next();
  backoff.reset();
  expect(backoff.next()).toBe(1000);
});
