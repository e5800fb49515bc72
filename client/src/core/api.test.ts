import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Api, ApiError, patience } from './api';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function server(answer: () => Response | Promise<Response>) {
  const asked: { path: string; init: RequestInit }[] = [];
  const api = new Api(((path: string, init: RequestInit) => {
    asked.push({ path, init });
    return Promise.resolve().then(answer);
  }) as typeof fetch);
  return { api, asked };
}

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

test('a ticket is asked of the room, for one audience, as JSON', async () => {
  const { api, asked } = server(() => json({ ticket: 'abc', expires_in: 30 }, 201));
  expect(await api.ticket('r/1', 'screen')).toBe('abc');
  expect(asked[0]?.path).toBe('/api/rooms/r%2F1/tickets');
  expect(asked[0]?.init.method).toBe('POST');
  expect(asked[0]?.init.body).toBe('{"audience":"screen"}');
  expect(asked[0]?.init.headers).toEqual({ 'content-type': 'application/json' });
});

test('a one-time link is spent with its own name', async () => {
  const { api, asked } = server(() => json({ role: 'owner', room: null, person: null, may: [] }));
  expect(await api.comeIn({ link: 'once' })).toEqual({ role: 'owner', room: null, person: null, may: [] });
  expect(asked[0]?.init.body).toBe('{"link":"once"}');
});

test('a pairing says what it makes of the device, and without a word its remote', async () => {
  const { api, asked } = server(() => json({ link: '', qr: { size: 1, path: '' }, expires_in: 600 }, 201));
  await api.pair('r1');
  await api.pair('r1', 'moderator');
  expect(asked.map(({ init }) => init.body)).toEqual(['{"role":"remote"}', '{"role":"moderator"}']);
});

test('what has nothing to say sends no body', async () => {
  const { api, asked } = server(() => json({ answers: 12 }));
  expect([await api.fill('r1'), asked[0]?.init.body]).toEqual([12, undefined]);
});

test('a refusal carries the code to translate and the sentence of the server', async () => {
  const { api } = server(() => json({ error: { code: 'worthless_link', sentence: 'Used already.', id: '1f' } }, 403));
  await expect(api.decks()).rejects.toMatchObject({ code: 'worthless_link', status: 403, message: 'Used already.' });
});

test.each([
  ['the network is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a login page answers instead', () => new Response('<html>', { status: 200 })],
  ['something else refuses in JSON of its own', () => json({ detail: 'Bad gateway' }, 502)],
])('when %s, the server cannot be reached', async (_, answer) => {
  const { api } = server(answer);
  const error = await api.session().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: 'offline' });
});

test('a request that brings nothing is given up', async () => {
  const api = new Api(((_: string, { signal }: RequestInit) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))))) as typeof fetch);
  const caught = api.session().catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(patience);
  expect(await caught).toMatchObject({ code: 'offline', status: 0 });
});
