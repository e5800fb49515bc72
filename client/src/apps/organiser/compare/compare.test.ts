import { expect, test } from 'vitest';
import type { ComparedPart } from '../../../core/archive';
import { linesOf, wayOf } from './stands';
import { sharesOf } from './percents';

const nl = (text: string) => ({ nl: text });
const room = (id: string, question: object, ...results: object[]) =>
  ({ id, name: null, rooms: [id], left_out: 0, question, rounds: results.map((result, i) => ({ number: i + 1, answered: (result as { ballots: number }).ballots, result })) }) as unknown as ComparedPart;

const scale = (steps: number) => ({ kind: 'scale', steps, low: nl('nooit'), high: nl('altijd'), statements: [{ id: 'a', label: nl('Ik durf') }] });
const placed = (counts: number[], median: number) => ({ kind: 'scale', ballots: 6, statements: [{ id: 'a', counts, n: 6, skipped: 0, median, mean: median }] });

test('scales of other steps lie on one line, each with the middle answer as it was given', () => {
  const [line] = linesOf([room('vijf', scale(5), placed([0, 0, 6, 0, 0], 3)), room('zeven', scale(7), placed([0, 0, 0, 6, 0, 0, 0], 4))], 'nl');
  expect(line!.rows.map(({ now }) => [now.places, now.at, now.median])).toEqual([[[[50, 6]], 50, 3], [[[50, 6]], 50, 4]]);
  expect([line!.label!.text, line!.ends.map(({ text }) => text)]).toEqual(['Ik durf', ['nooit', 'altijd']]);
});

test('a room that asked twice has what it answered first', () => {
  const spectrum = { kind: 'spectrum', left: nl('a'), right: nl('b') };
  const result = (median: number) => ({ kind: 'spectrum', ballots: 5, places: [[median, 5]], median });
  const [line] = linesOf([room('eens', spectrum, result(20)), room('twee', spectrum, result(30), result(60))], 'nl');
  expect(line!.rows.map(({ before, now }) => [before?.median, now.median])).toEqual([[undefined, 20], [30, 60]]);
});

test('the way of the middle answer goes from room to room, past groups that stand between them', () => {
  const spectrum = { kind: 'spectrum', left: nl('a'), right: nl('b') };
  const at = (id: string, median: number | null) => room(id, spectrum, { kind: 'spectrum', ballots: 5, places: [], median });
  const group = (...rooms: string[]) => ({ ...at('label', 90), rooms });
  const way = (...parts: ComparedPart[]) => wayOf(linesOf(parts, 'nl')[0]!.rows);
  expect(way(at('een', 20), group('een', 'drie'), at('twee', 60))).toEqual([null, { from: 20, to: 40 }, { from: 40, to: 60 }]);
  expect(way(group('een'), at('een', 20), group('een'))).toEqual([null, null, null]);
  expect(way(at('een', 20), at('twee', null), at('drie', 40))).toEqual([null, null, null]);
});

test('a room that did not have a statement has nobody on its line', () => {
  const without = { ...scale(5), statements: [] };
  const [line] = linesOf([room('zonder', without, { kind: 'scale', ballots: 6, statements: [] }), room('met', scale(5), placed([6, 0, 0, 0, 0], 1))], 'nl');
  expect(line!.rows.map(({ now }) => now.n)).toEqual([0, 6]);
});

const choice = (...ids: string[]) => ({ kind: 'choice', options: ids.map((id) => ({ id, label: nl(id) })) });
const chosen = (ballots: number, counts: Record<string, number>) => ({ kind: 'choice', ballots, abstained: 0, options: Object.entries(counts).map(([id, count]) => ({ id, count })) });

test('shares are of the people who answered, and what a room could not choose is no zero', () => {
  const rows = sharesOf([room('een', choice('ja'), chosen(10, { ja: 4 })), room('twee', choice('ja', 'nee'), chosen(10, { ja: 5, nee: 5 }), chosen(8, { ja: 6, nee: 2 }))], 'nl');
  expect(rows.map(({ key, cells }) => [key, cells.map(({ percent, shift }) => [percent, shift])])).toEqual([
    ['ja', [[40, null], [75, 25]]],
    ['nee', [[null, null], [25, -25]]],
  ]);
});

test('people who stand on no line have none', () => {
  expect([linesOf([room('een', choice('ja'), chosen(5, { ja: 5 }))], 'nl'), linesOf([], 'nl'), sharesOf([], 'nl')]).toEqual([[], [], []]);
});
