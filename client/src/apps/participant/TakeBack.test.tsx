// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Room } from '../../core/room';
import { sceneWith } from '../../core/scenes.test-support';
import { Speaks, translator } from '../../i18n';
import { press } from '../../questions/asks.test-support';
import { LaterKinds } from './later';
import './rare.test-support';
import { TakeBack } from './TakeBack';

const t = translator('nl');
const page = document.createElement('div');
const forget = vi.fn();
const kinds = new LaterKinds({ has: () => true, get: async () => undefined, gone: async () => false, renew: () => undefined });

beforeEach(() => document.body.replaceChildren(page));

afterEach(() => {
  render(null, page);
  history.replaceState(null, '');
  vi.unstubAllGlobals();
  forget.mockClear();
});

/** The foot of a phone with these answers, in a room that is over. */
function foot(notes: object, refused: number | null = null) {
  const here = { code: '12345678', secret: 's', notes, refused, scene: sceneWith({ phase: 'ended' }), forget: () => (forget(), (here.notes = {})) };
  const room = here as unknown as Room;
  act(() => render(<Speaks value="nl"><TakeBack room={room} kinds={kinds} /></Speaks>, page));
}

const button = (text: string) => [...page.querySelectorAll('button')].find((one) => one.textContent === text) ?? null;

test('nothing is taken back before a second press, and nothing is forgotten before the server did it', async () => {
  const asked = vi.fn(async () => new Response('{}', { status: 503 }));
  vi.stubGlobal('fetch', asked);
  foot({ 'q:1': {} });
  await press(button(t('back.take')));
  expect(page.textContent).toContain(t('back.sure'));
  expect(asked).not.toHaveBeenCalled();
  await press(button(t('back.yes')));
  await vi.waitFor(() => expect(page.textContent).toContain(t('back.failed')));
  expect(forget).not.toHaveBeenCalled();
  asked.mockImplementation(async () => new Response(null, { status: 204 }));
  await press(button(t('back.yes')));
  await vi.waitFor(() => expect(page.textContent).toBe(t('back.done')));
  expect(forget).toHaveBeenCalledOnce();
});

test('it is said also when the page has begun anew, until something is answered again', () => {
  history.replaceState('forgotten', '');
  foot({});
  expect(page.textContent).toBe(t('back.done'));
  foot({ 'q:1': {} });
  expect(page.textContent).toBe(t('back.take'));
  // Cleared from the phone only.
  foot({});
  expect(page.textContent).toBe('');
});

test('who can think better of it does', async () => {
  foot({ 'q:1': {} });
  await press(button(t('back.take')));
  await press(button(t('back.no')));
  expect(page.textContent).toBe(t('back.take'));
});

test('it is offered to who answered, for as long as the room knows them', () => {
  foot({});
  expect(page.textContent).toBe('');
  foot({ 'q:1': {} }, 4502);
  expect(page.textContent).toBe('');
});
