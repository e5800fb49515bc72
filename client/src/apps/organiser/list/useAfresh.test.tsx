// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useAsked, type Asked } from '../useAsked';
import { useAfresh } from './useAfresh';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A list on which a room goes on until the answers say that it is over. */
function given(...answers: (string | Error)[]) {
  let asked!: Asked<string>;
  const busy: boolean[] = [];
  function List() {
    asked = useAsked('list', () => {
      const answer = answers.shift()!;
      return new Promise((found, failed) => setTimeout(() => (answer instanceof Error ? failed(answer) : found(answer)), 10));
    });
    useAfresh(asked.found === 'live', asked.refresh);
    busy.push(asked.busy);
    return <button type="button">{asked.found}</button>;
  }
  const page = document.body.appendChild(document.createElement('div'));
  const pass = (milliseconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));
  // In steps, so that what the page shows while it asks is seen too.
  const minute = async () => {
    for (const some of [59_980, 20, 20]) await pass(some);
  };
  const look = async (visible: boolean) => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden');
    void act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await pass(20);
  };
  const open = async () => {
    void act(() => render(<List />, page));
    await pass(20);
    busy.length = 0;
  };
  return { open, pass, minute, look, page, busy, left: answers, now: () => asked };
}

test('a room that goes on is looked at every minute until it is over, and the focus stays where it is', async () => {
  const { open, pass, minute, page, busy, left } = given('live', 'live', 'over', 'never');
  await open();
  page.querySelector('button')!.focus();
  const focused = document.activeElement;
  await minute();
  expect([page.textContent, left.length]).toEqual(['live', 2]);
  await minute();
  expect(page.textContent).toBe('over');
  await pass(600_000);
  expect(left).toEqual(['never']);
  expect(document.activeElement).toBe(focused);
  expect(busy).not.toContain(true);
});

test('who comes back to the page sees it as it is, and nobody asks for one that is not seen', async () => {
  const { open, pass, look, page, left } = given('live', 'over', 'over since');
  await open();
  await look(false);
  await pass(600_000);
  expect(left).toHaveLength(2);
  await look(true);
  expect(page.textContent).toBe('over');
  await look(true);
  expect(page.textContent).toBe('over since');
});

test('a look that fails changes nothing and says nothing', async () => {
  const { open, minute, page, now } = given('live', new Error('away'), 'over');
  await open();
  await minute();
  expect([page.textContent, now().failure]).toEqual(['live', null]);
  await minute();
  expect(page.textContent).toBe('over');
});
