import { expect, test } from 'vitest';
import type { QuestionsAnswer } from '../../core/protocol';
import { final, isOwn, left, supporting, withdrawn, write, writing } from './inquiry';

const asks = (...asked: string[]): QuestionsAnswer => ({ kind: 'questions', asked, supports: ['k'] });

test('each question is added to those asked before, and takes no support away', () => {
  expect(final(write(' Wie  betaalt? ')!, asks('Waarom?'))).toEqual(asks('Waarom?', 'Wie betaalt?'));
});

test('the first question is the whole answer', () => {
  expect(final(write('Wie?')!, null)).toEqual({ ...asks('Wie?'), supports: [] });
});

test('an answer that comes back is written on where it added something', () => {
  expect([writing(asks('Waarom?', 'Wie?')), writing(null), write('')]).toEqual(['Wie?', '', null]);
});

test('one question is withdrawn, and the others and all support stay', () => {
  expect(withdrawn(asks('a', 'b'), 'a')).toEqual(asks('b'));
});

test('supporting asks nothing', () => {
  expect(supporting(null, ['k'])).toEqual(asks());
  expect(supporting(asks('a'), [])).toEqual({ ...asks('a'), supports: [] });
});

test('a person asks so many questions and no more', () => {
  expect([left({ asked: 3 }, null), left({ asked: 3 }, asks('a', 'b')), left({ asked: 1 }, asks('a', 'b'))]).toEqual([3, 1, 0]);
});

test('a question is somebody’s own when they ask it now', () => {
  expect([isOwn({ text: 'a' }, asks('a')), isOwn({ text: 'b' }, asks('a')), isOwn({ text: 'a' }, null)]).toEqual([true, false, false]);
});
