import { expect, test } from 'vitest';
import { about, items } from '../asks.test-support';
import type { Points, PointsAnswer } from '../../core/protocol';
import { give, giftOf, left } from './gifts';

const question: Points = { ...about, kind: 'points', items: items('a', 'b', 'c'), budget: 100, step: 5, spend: true };
const given = (...gifts: [string, number][]) => gifts.reduce<PointsAnswer | null>((draft, [item, points]) => give(question, draft, item, points), null);

test('gifts are in the order of the deck, and what gets nothing is not among them', () => {
  expect(given(['c', 20], ['a', 60], ['b', 5], ['b', 0])).toEqual({ kind: 'points', gifts: [{ item: 'a', points: 60 }, { item: 'c', points: 20 }] });
});

test('nobody can give more than there is', () => {
  const draft = given(['a', 70], ['b', 90]);
  expect([giftOf(draft, 'b'), left(question, draft)]).toEqual([30, 0]);
});

test('nobody can give less than nothing, and giving nothing at all is no answer', () => {
  expect(given(['a', 10], ['a', -5])).toBeNull();
});

test('what is taken back can be given again', () => {
  expect(left(question, given(['a', 100], ['a', 40]))).toBe(60);
});
