import { expect, test } from 'vitest';
import type { Mark, Replay } from '../../../core/archive';
import { grownUntil, marksByMoment, momentsOf, seenBefore, staysOf, type Moment } from './moments';

const word = (key: string, count: number) => ({ key, label: key, count });
const frame = (seq: number, change: object | null, seen = true) => ({ seq, offset: seq * 1000, answered: seq, seen, arranged: 0, change });
const start = { kind: 'cloud', ballots: 0, distinct: 0, words: [] };
const replay = {
  start,
  frames: [
    frame(1, null, false),
    frame(2, { of: { ballots: { set: 1 }, words: { list: [[word('lef', 1)]] } } }, false),
    frame(5, { of: { ballots: { set: 2 }, words: { list: [[word('rust', 2)], -1] } } }),
    frame(6, null),
  ],
} as unknown as Replay;

test('each moment has the result that its change makes of the one before', () => {
  expect(momentsOf(replay).map(({ result }) => result)).toEqual([
    start,
    { ...start, ballots: 1, words: [word('lef', 1)] },
    { ...start, ballots: 2, words: [word('rust', 2)] },
    { ...start, ballots: 2, words: [word('rust', 2)] },
  ]);
});

test('a mark is in the first moment that has its change in it', () => {
  const marks = [1, 3, 5, 9].map((seq) => ({ seq }) as Mark);
  expect([...marksByMoment(momentsOf(replay), marks)].map(([at, those]) => [at, those.map(({ seq }) => seq)])).toEqual([[0, [1]], [2, [3, 5]], [3, [9]]]);
});

test('of a cloud the wall had seen what was shown before, and not what was hidden', () => {
  const moments = momentsOf(replay);
  expect(seenBefore(moments, 3).map(({ words }) => words.map(({ key }) => key))).toEqual([['rust']]);
  expect(grownUntil(moments, 2).map(({ words }) => words.map(({ key }) => key))).toEqual([[], ['lef']]);
});

const moments = (...offsets: number[]) => offsets.map((offset) => ({ offset }) as Moment);

test('moments stay as long as they did, beside each other, and all of them take the time there is', () => {
  const stays = staysOf(moments(0, 1000, 3000, 4000, 6000), 12_000);
  expect(stays.map(Math.round)).toEqual([2000, 4000, 2000, 4000]);
});

test('a night between two answers is a moment', () => {
  const stays = staysOf(moments(0, 1000, 2000, 50_000_000, 50_001_000), 7_000);
  expect(Math.max(...stays)).toBe(stays[2]);
  expect(stays[2]! / stays[0]!).toBeCloseTo(4);
  expect(stays.reduce((sum, stay) => sum + stay, 0)).toBeCloseTo(7_000);
});

test('a single moment is not played', () => {
  expect(staysOf(moments(5), 1000)).toEqual([]);
});
