// @vitest-environment happy-dom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { held, tick, useSteady } from './steady';

const list = (...keys: string[]) => keys.map((key) => ({ key }));
let place: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  place = document.createElement('div');
  document.body.replaceChildren(place);
});

afterEach(() => {
  render(null, place);
  vi.useRealTimers();
});

function List({ keys }: { keys: string[] }) {
  const box = useRef<HTMLUListElement>(null);
  return (
    <ul ref={box}>
      {useSteady(list(...keys), box).map(({ key }) => (
        <li key={key}>
          <button>{key}</button>
        </li>
      ))}
    </ul>
  );
}

const show = (...keys: string[]) => act(() => render(<List keys={keys} />, place));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const touch = (type: string) => place.querySelector('button')!.dispatchEvent(new Event(type, { bubbles: true }));

test('values are new at once, and places are not', () => {
  expect(held([{ key: 'a', n: 1 }, { key: 'b', n: 1 }], [{ key: 'b', n: 5 }, { key: 'a', n: 2 }])).toEqual([{ key: 'a', n: 2 }, { key: 'b', n: 5 }]);
});

test('what comes stands at the end, and what goes keeps its place until the next tick', () => {
  expect(held(list('a', 'b'), list('new', 'b'))).toEqual(list('a', 'b', 'new'));
});

test('the order changes on a tick, and not before', async () => {
  await show('a', 'b');
  await show('b', 'a');
  expect(place.textContent).toBe('ab');
  await pass(tick);
  expect(place.textContent).toBe('ba');
});

test('nothing moves under a thumb, nor right after it', async () => {
  await show('a', 'b');
  await pass(tick - 100);
  touch('pointerdown');
  await show('b', 'a');
  await pass(2 * tick);
  expect(place.textContent).toBe('ab');
  touch('pointerup');
  await pass(tick - 1);
  expect(place.textContent).toBe('ab');
  await pass(2 * tick);
  expect(place.textContent).toBe('ba');
});
