// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pairing } from './Pairing';

const page = document.createElement('div');
let paired: number;
let asked: number;

const show = (remotes = 1) => act(() => render(<Pairing room="r" remotes={remotes} onPaired={() => (paired += 1)} onClose={() => undefined} />, page));
const press = (name: string) => act(() => [...page.querySelectorAll('button')].find((button) => button.textContent === name)!.click());
const code = () => page.querySelector('.pairing-qr svg');
const seconds = async (n: number) => {
  for (let i = 0; i < n; i++) await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
};

beforeEach(() => {
  vi.useFakeTimers();
  [paired, asked] = [0, 0];
  document.body.append(page);
  vi.stubGlobal('fetch', () => {
    asked += 1;
    return Promise.resolve(new Response(JSON.stringify({ link: 'x', qr: { size: 21, path: 'M0 0h1v1z' }, expires_in: 600 }), { status: 201 }));
  });
});

afterEach(() => {
  render(null, page);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('no code is made, let alone shown to the room, before the presenter asks for it', async () => {
  await show();
  expect([asked, code()]).toEqual([0, null]);
});

test('a code is in sight for twenty seconds, and then another can be asked for', async () => {
  await show();
  await press('Toon de code');
  await act(async () => void (await vi.advanceTimersByTimeAsync(1)));
  expect(code()).not.toBeNull();
  await seconds(21);
  expect(code()).toBeNull();
  await press('Toon een nieuwe code');
  await act(async () => void (await vi.advanceTimersByTimeAsync(1)));
  expect([asked, code() !== null]).toEqual([2, true]);
});

test('one remote more means that the phone works, and one less that another phone went', async () => {
  await show(1);
  await show(0);
  expect(paired).toBe(0);
  await show(2);
  expect(paired).toBe(1);
});
