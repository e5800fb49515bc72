// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { quiet, reading, usePage } from './leafing';

let place: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  place = document.createElement('div');
});

afterEach(() => {
  render(null, place);
  vi.useRealTimers();
});

function Page({ count, answers, still = false }: { count: number; answers: number; still?: boolean }) {
  return <>{usePage(count, answers, still)}</>;
}

const show = (count: number, answers: number, still = false) => act(() => render(<Page count={count} answers={answers} still={still} />, place));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

test('a wall that appears is read from its first page, also when its pages are counted a moment later', async () => {
  await show(1, 40);
  await show(4, 40);
  expect(place.textContent).toBe('0');
});

test('while answers come in, the newest are looked at; after a time of quiet all pages in turn', async () => {
  await show(4, 40);
  await show(4, 41);
  expect(place.textContent).toBe('3');
  await pass(quiet);
  expect(place.textContent).toBe('0');
  await pass(reading);
  expect(place.textContent).toBe('1');
});

test('who wants no motion gets no page turned', async () => {
  await show(4, 40, true);
  await pass(quiet + reading);
  expect(place.textContent).toBe('0');
});
