// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Note } from '../../core/memory';
import type { Cloud } from '../../core/protocol';
import type { Room } from '../../core/room';
import { about, sceneWith } from '../../core/scenes.test-support';
import { Speaks, translator } from '../../i18n';
import { press } from '../../questions/asks.test-support';
import { Ended } from './Ended';
import { LaterKinds } from './later';
import './rare.test-support';
import { headingId } from './Shell';

const t = translator('nl');
const cloud: Cloud = { ...about, kind: 'cloud', entries: 3, length: 40 };
const note: Note = { answer: { kind: 'cloud', words: ['lef'] }, question: cloud };
const kinds = new LaterKinds({ has: () => true, get: async () => undefined, gone: async () => false, renew: () => undefined });
const page = document.createElement('div');

beforeEach(() => document.body.replaceChildren(page));

afterEach(() => {
  render(null, page);
  vi.unstubAllGlobals();
});

/** The last page of a person with these answers. */
function ended(notes: Record<string, Note>, rehearsal = false, secret: string | null = 's') {
  const room = { code: '12345678', secret, refused: null, notes, margin: () => [], scene: sceneWith({ phase: 'ended', rehearsal }) } as unknown as Room;
  act(() => render(<Speaks value="nl"><Ended room={room} kinds={kinds} /></Speaks>, page));
}

test('the copy is read from its top', async () => {
  const copy = { title: { nl: 'Moed' }, created: 1, source: null, rounds: [] };
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(copy)));
  const scrolled = vi.fn();
  vi.stubGlobal('scrollTo', scrolled);
  ended({ 'q:1': note });
  await press(page.querySelector('.phone-dock .button'));
  await vi.waitFor(() => expect(scrolled).toHaveBeenCalledWith(0, 0));
  expect(document.activeElement?.id).toBe(headingId);
});

test('what is cleared from the phone is no part of the copy either', async () => {
  const copy = { title: { nl: 'Moed' }, created: 1, source: null, rounds: [{ round: 'q:1', question: cloud, answered: 2, result: null, aside: 0 }] };
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(copy)));
  ended({ 'q:1': note });
  await press(page.querySelector('.phone-dock .button'));
  await vi.waitFor(() => expect(page.textContent).toContain(t('ended.file')));
  ended({}, false, null);
  expect(page.textContent).not.toContain(t('closed.none'));
  expect(page.textContent).toContain(t('ended.none'));
});

test('who has answers reads beforehand what can be done with them', () => {
  ended({ 'q:1': note });
  expect(page.textContent).toContain(t('ended.how'));
  ended({});
  expect(page.textContent).not.toContain(t('ended.how'));
});

test('a rehearsal does not offer to keep what it does not keep', () => {
  ended({ 'q:1': note }, true);
  expect(page.textContent).toContain(t('ended.rehearsed'));
  expect(page.textContent).toContain(t('ended.kept.rehearsal'));
  expect(page.querySelector('.phone-dock')!.textContent).toBe(t('ended.look'));
});
