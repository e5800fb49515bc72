import { expect, test } from 'vitest';
import { eveningOf } from './evening';

const round = (id: string, ballots: number) => ({ question: { id }, ballots });

test('an evening is its questions, all their answers, and how many people there were at least', () => {
  expect(eveningOf([round('a', 34), round('b', 41)])).toEqual({ questions: 2, answers: 75, most: 41 });
});

test('asked again it is the same question, and answered again', () => {
  expect(eveningOf([round('a', 34), round('a', 31)])).toEqual({ questions: 1, answers: 65, most: 34 });
});

test('what nobody answered is no part of it, and an evening without answers is nothing to count', () => {
  expect(eveningOf([round('a', 3), round('b', 0)])).toEqual({ questions: 1, answers: 3, most: 3 });
  expect(eveningOf([round('a', 0)])).toBeNull();
});
