import { expect, test } from 'vitest';
import type { Ranking, RankingAnswer } from '../../core/protocol';
import { about } from '../../core/scenes.test-support';
import { mostPlaces, move, placed, touch, unplaced } from './places';

const question: Ranking = {
  ...about, kind: 'ranking', top: null,
  items: ['a', 'b', 'c', 'd'].map((id) => ({ id, label: { nl: id } })),
};
const order = (...ids: string[]): RankingAnswer => ({ kind: 'ranking', order: ids });
const ids = (items: { id: string }[]) => items.map(({ id }) => id);

test('nothing has a place until it is touched, and everything is there to touch', () => {
  expect(placed(question, null)).toEqual([]);
  expect(ids(unplaced(question, null, 's')).sort()).toEqual(['a', 'b', 'c', 'd']);
});

test('a touch gives the next place, and another touch takes it away', () => {
  const draft = touch(question, touch(question, null, 'c'), 'a');
  expect(draft).toEqual(order('c', 'a'));
  expect(touch(question, draft, 'c')).toEqual(order('a'));
  expect(touch(question, order('a'), 'a')).toBeNull();
});

test('where all places are given, another thing gets none', () => {
  const two = { ...question, top: 2 };
  expect(mostPlaces(two)).toBe(2);
  expect(touch(two, order('a', 'b'), 'c')).toEqual(order('a', 'b'));
});

test('a thing moves up and down among those with a place, and not beyond them', () => {
  expect(move(question, order('a', 'b', 'c'), 'c', 0)).toEqual(order('c', 'a', 'b'));
  expect(move(question, order('a', 'b', 'c'), 'a', 1)).toEqual(order('b', 'a', 'c'));
  const draft = order('a', 'b');
  expect([move(question, draft, 'a', -1), move(question, draft, 'b', 2), move(question, draft, 'd', 0)]).toEqual([draft, draft, draft]);
});

test('what has left the question has left the order', () => {
  const fewer = { ...question, items: question.items.slice(1) };
  expect(ids(placed(fewer, order('a', 'c')))).toEqual(['c']);
  expect(touch(fewer, order('a', 'c'), 'b')).toEqual(order('c', 'b'));
});

test('what loses its place goes back to where it was on this phone', () => {
  const before = ids(unplaced(question, null, 'phone'));
  const after = touch(question, touch(question, null, 'b'), 'b');
  expect(ids(unplaced(question, after, 'phone'))).toEqual(before);
});
