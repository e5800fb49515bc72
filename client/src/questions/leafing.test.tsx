// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ByHand, Hand, quiet, reading, usePage, type Leafing } from './leafing';

let place: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  place = document.createElement('div');
});

afterEach(() => {
  render(null, place);
  vi.useRealTimers();
});

let leafing: Leafing;
const hand = new Hand();

function Page({ count, answers, still, fresh }: { count: number; answers: number; still: boolean; fresh?: 'first' | 'last' }) {
  leafing = usePage(count, answers, still, fresh);
  return <>{leafing.page}</>;
}

const show = (count: number, answers: number, still = false, fresh: 'first' | 'last' = 'last') =>
  act(() => render(<ByHand.Provider value={hand}><Page count={count} answers={answers} still={still} fresh={fresh} /></ByHand.Provider>, place));
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

test('where what matters most stands first, answers that come in bring the first page back', async () => {
  await show(4, 40, false, 'first');
  await pass(quiet);
  expect(place.textContent).toBe('1');
  await show(4, 41, false, 'first');
  expect(place.textContent).toBe('0');
});

test('who wants no motion gets no page turned', async () => {
  await show(4, 40, true);
  await pass(quiet + reading);
  expect(place.textContent).toBe('0');
});

test('a page turned by hand stays, whatever comes in and however long, until it is let go', async () => {
  await show(4, 40);
  await act(() => hand.turn(-1));
  expect([place.textContent, leafing.held]).toEqual(['3', true]);
  await act(() => leafing.turn(1));
  await act(() => leafing.turn(1));
  await show(5, 44);
  await pass(quiet + reading);
  expect(place.textContent).toBe('1');
  await act(() => leafing.release());
  expect([place.textContent, leafing.held]).toEqual(['4', false]);
});

test('there is nothing to turn where everything fits', async () => {
  await show(1, 3);
  await act(() => hand.turn(1));
  expect(leafing.held).toBe(false);
});
