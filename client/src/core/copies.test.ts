import { expect, test } from 'vitest';
import { takeBack, takeCopy } from './copies';

const copy = { title: { nl: 'Moed' }, created: 1, source: null, rounds: [] };
type Asked = [path: RequestInfo | URL, init: RequestInit | undefined];

function server(answer: Response): { ask: typeof fetch; asked: Asked[] } {
  const asked: Asked[] = [];
  return { asked, ask: async (path, init) => (asked.push([path, init]), answer) };
}

test('who asks is told by the secret in the body, which no address or log carries', async () => {
  const { ask, asked } = server(Response.json(copy));
  expect(await takeCopy('12345678', 's3cret', ask)).toEqual(copy);
  expect(asked[0]![0]).toBe('/api/copies');
  expect(JSON.parse(asked[0]![1]!.body as string)).toEqual({ code: '12345678', secret: 's3cret' });
});

test('a copy that is refused, or is no copy, does not come', async () => {
  await expect(takeCopy('12345678', 's', server(new Response('{}', { status: 404 })).ask)).rejects.toThrow('404');
  await expect(takeCopy('12345678', 's', server(new Response('<login>')).ask)).rejects.toThrow();
});

test('answers are taken back when the server says so, and not before', async () => {
  const { ask, asked } = server(new Response(null, { status: 204 }));
  await takeBack('12345678', 's', ask);
  expect(asked[0]![0]).toBe('/api/taken-back');
  await expect(takeBack('12345678', 's', server(new Response('{}', { status: 503 })).ask)).rejects.toThrow('503');
});
