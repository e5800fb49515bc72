// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { about } from '../../core/scenes.test-support';
import type { Asked, Questions } from '../../core/protocol';
import { ByHand, Hand, quiet } from '../leafing';
import { ShowQuestions } from './Show';

const page = document.createElement('div');
const hand = new Hand();
const question: Questions = { ...about, kind: 'questions', asked: 3, length: 200 };
const asked = (n: number, first: Asked['state'] = 'pending') =>
  Array.from({ length: n }, (_, i): Asked => ({ key: `${i}`, bucket: `asked:${i}`, text: `Vraag ${i + 1} ${'x'.repeat(80)}`, support: 0, state: i === 0 ? first : 'pending' }));
const show = (questions: Asked[]) =>
  act(() =>
    render(
      <ByHand.Provider value={hand}>
        <ShowQuestions question={question} result={{ kind: 'questions', ballots: 9, distinct: questions.length, questions }} lang="nl" />
      </ByHand.Provider>,
      page,
    ),
  );
const numbers = () => [...page.querySelectorAll('bdi')].map(({ textContent }) => Number(textContent!.split(' ')[1]));
const foot = () => page.querySelector('.inquiries-foot')!.firstChild?.textContent ?? '';

beforeEach(() => {
  vi.useFakeTimers();
  window.matchMedia = (() => ({ matches: false, addEventListener() {}, removeEventListener() {} })) as never;
});

afterEach(() => {
  render(null, page);
  vi.useRealTimers();
});

test('more questions than fit are leafed through by hand, and a line says which they are', async () => {
  await show(asked(40));
  const first = numbers();
  expect(foot()).toBe(`1–${first.length} van 40`);
  await act(() => hand.turn(1));
  expect(numbers()[0]).toBe(first.length + 1);
  await act(() => hand.turn(-1));
  await act(() => hand.turn(-1));
  expect(numbers().at(-1)).toBe(40);
});

test('after a time of quiet the pages turn by themselves, but not while a question is being answered', async () => {
  await show(asked(40));
  const first = numbers();
  await act(() => void vi.advanceTimersByTime(quiet));
  expect(numbers()).not.toEqual(first);
  await show(asked(40, 'active'));
  const answering = numbers();
  expect(answering[0]).toBe(1);
  await act(() => void vi.advanceTimersByTime(quiet));
  expect(numbers()).toEqual(answering);
});

test('where everything fits there is nothing to turn and nothing to tell', async () => {
  await show(asked(3));
  expect([numbers(), foot(), page.querySelector('.leaf')]).toEqual([[1, 2, 3], '', null]);
});
