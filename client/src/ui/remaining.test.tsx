// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clockFace, useRemaining } from './remaining';

const page = document.createElement('div');

function Left({ until, now }: { until: number | null; now: number }) {
  return <>{String(useRemaining(until, now))}</>;
}

const show = (until: number | null, now: number) => act(() => render(<Left until={until} now={now} />, page));
const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  render(null, page);
  vi.useRealTimers();
});

test('a timer counts down by the second and stays at nothing', async () => {
  await show(1_002_500, 1_000_000);
  expect(page.textContent).toBe('3');
  await wait(501);
  expect(page.textContent).toBe('2');
  await wait(60_000);
  expect(page.textContent).toBe('0');
});

test('a scene that comes late gives nobody more time', async () => {
  await show(1_060_000, 1_000_000);
  await wait(10_000);
  await show(1_060_000, 1_004_000);
  expect(page.textContent).toBe('50');
});

test('more time counts from the new end, and without a timer nothing is left', async () => {
  await show(1_010_000, 1_000_000);
  await show(1_025_000, 1_000_000);
  expect(page.textContent).toBe('25');
  await show(null, 1_000_000);
  expect(page.textContent).toBe('null');
});

test('the face shows minutes and two figures of seconds', () => {
  expect([clockFace(0), clockFace(9), clockFace(75), clockFace(3600)]).toEqual(['0:00', '0:09', '1:15', '60:00']);
});
