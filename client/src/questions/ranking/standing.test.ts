import { expect, test } from 'vitest';
import type { Ranking, RankingResult } from '../../core/protocol';
import { about } from '../../core/scenes.test-support';
import { standing } from './standing';

const question: Ranking = {
  ...about, kind: 'ranking', top: null,
  items: ['a', 'b', 'c'].map((id) => ({ id, label: { nl: id } })),
};
const result = (ballots: number, ...items: [string, number][]): RankingResult => ({
  kind: 'ranking', ballots, most: ballots * 3, items: items.map(([id, points]) => ({ id, points, first: 0, ranked: ballots })),
});

test('a bar is full where everybody puts it first', () => {
  expect(standing(question, result(2, ['b', 6], ['a', 3], ['c', 3])).map(({ id, part }) => [id, part])).toEqual([['b', 1], ['a', 0.5], ['c', 0.5]]);
});

test('the most points lead, also together; where all are equal nobody does', () => {
  const leaders = (...items: [string, number][]) => standing(question, result(2, ...items)).filter(({ leads }) => leads).map(({ id }) => id);
  expect(leaders(['a', 5], ['b', 5], ['c', 2])).toEqual(['a', 'b']);
  expect(leaders(['a', 4], ['b', 4], ['c', 4])).toEqual([]);
});

test('before anybody answered every thing has a row without points', () => {
  expect(standing(question, { kind: 'ranking', ballots: 0, items: [], most: 0 }).map(({ id, points, part }) => [id, points, part])).toEqual([['a', 0, 0], ['b', 0, 0], ['c', 0, 0]]);
});
