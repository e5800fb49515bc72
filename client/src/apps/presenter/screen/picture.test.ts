import { expect, test } from 'vitest';
import type { CloudResult, Question, Scene } from '../../../core/protocol';
import { isReveal, pictureOf } from './picture';

const cloud = { kind: 'cloud' } as Question;
const result: CloudResult = { kind: 'cloud', ballots: 0, words: [], distinct: 0 };
const of = (phase: Scene['phase'], seen: CloudResult | null = null) => pictureOf({ phase, question: cloud, result: seen, answered: 0 });

test('answers that may be seen are the picture, in whatever phase', () => {
  expect([of('open', result), of('closed', result), of('revealed', result)]).toEqual(['result', 'result', 'result']);
});

test('answers that may not be seen are counted while they come, and kept afterwards', () => {
  expect([of('waiting'), of('open'), of('closed'), of('revealed')]).toEqual(['waiting', 'collecting', 'kept', 'kept']);
});

test('a lobby in which answers were given at everybody’s own pace is no lobby for coming in', () => {
  expect([3, 0].map((answered) => pictureOf({ phase: 'lobby', question: null, result: null, answered }))).toEqual(['gathered', 'lobby']);
});

test('a slide that asks nothing is itself', () => {
  expect(pictureOf({ phase: 'revealed', question: { kind: 'content' } as Question, result: null, answered: 0 })).toBe('slide');
});

test('a reveal is the moment in which a covered result is seen, not the growing of one that was seen all along', () => {
  expect([isReveal('collecting', 'result'), isReveal('kept', 'result')]).toEqual([true, true]);
  expect([isReveal('result', 'result'), isReveal(null, 'result'), isReveal('collecting', 'kept')]).toEqual([false, false, false]);
});
