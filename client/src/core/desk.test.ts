import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from './api';
import { decode, encode, type Value } from './codec';
import { Desk, malformed, mostWaiting, orderPatience } from './desk';
import type { Dial, LinkEvents } from './link';
import type { Order, Scene } from './protocol';
import { sceneWith } from './scenes.test-support';
import { forbidden } from './ticketed';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A link in the hands of the test; what was sent over it is decoded. */
interface Line {
  events: LinkEvents;
  sent: unknown[];
  closed: boolean;
}

function scene(seq: number, step = seq, more: Partial<Scene> = {}): Scene {
  return sceneWith({ epoch: 'a', seq, step, ...more });
}

function desk(ticket: () => Promise<string> = counting()) {
  const lines: Line[] = [];
  const dial: Dial = (events) => {
    const line: Line = { events, sent: [], closed: false };
    lines.push(line);
    return { send: (frame) => line.sent.push(decode(frame)), close: () => (line.closed = true) };
  };
  const seen: number[] = [];
  const states: string[] = [];
  const mine = new Desk(
    { ways: { websocket: dial, polling: () => ({ send() {}, close() {} }) }, known: null, ticket, random: () => 0.5 },
    { scene: ({ seq }) => seen.push(seq), state: (state, code) => states.push(code === undefined ? state : `${state} ${code}`) },
  );
  mine.start();
  return { desk: mine, lines, seen, states, last: () => lines[lines.length - 1]! };
}

function counting(): () => Promise<string> {
  let count = 0;
  return () => Promise.resolve(`ticket ${++count}`);
}

function says(line: Line, message: object): void {
  line.events.heard();
  line.events.frame(encode(message as Value));
}

/** Seated, with the first scene. */
async function seated() {
  const all = desk();
  await vi.advanceTimersByTimeAsync(0);
  all.last().events.opened();
  says(all.last(), { t: 'seated', version: 1, audience: 'screen', room: 'r', scene: scene(5, 5) });
  return all;
}

const orders = (line: Line) => line.sent.filter((message) => (message as Order).t === 'order') as Order[];

test('it takes a seat with a ticket of its own, before anything else is said', async () => {
  const { last, states, seen } = await seated();
  expect(last().sent).toEqual([{ t: 'desk', version: 1, ticket: 'ticket 1' }]);
  expect(states).toEqual(['connecting', 'joined']);
  expect(seen).toEqual([5]);
});

test('coming back is taking a seat again, with a fresh ticket', async () => {
  const { last, lines } = await seated();
  last().events.lost(1006);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(lines).toHaveLength(2);
  last().events.opened();
  expect(last().sent).toEqual([{ t: 'desk', version: 1, ticket: 'ticket 2' }]);
});

test('no ticket because the server is away: it tries again later', async () => {
  let away = true;
  const { lines, states } = desk(() => (away ? Promise.reject(new ApiError('offline', 0, '')) : Promise.resolve('t')));
  await vi.advanceTimersByTimeAsync(0);
  expect(states).toEqual(['connecting', 'waiting']);
  away = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(lines.length).toBeGreaterThan(0);
});

test('no ticket because this page may not come in: it stays away', async () => {
  const { states } = desk(() => Promise.reject(new ApiError('unknown_caller', 401, '')));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(states).toEqual(['connecting', `ended ${forbidden}`]);
});

test('an older scene never replaces a newer one, unless the data set is another', async () => {
  const { last, seen } = await seated();
  says(last(), scene(7));
  says(last(), scene(6));
  says(last(), scene(7));
  says(last(), scene(1, 1, { epoch: 'b' }));
  expect(seen).toEqual([5, 7, 7, 1]);
});

test('an order names the step of the scene in front of the presenter, and tells what became of it', async () => {
  const { desk: mine, last } = await seated();
  const told = mine.order({ do: 'advance' });
  expect(orders(last())).toEqual([{ t: 'order', id: 1, step: 5, command: { do: 'advance' } }]);
  says(last(), { t: 'done', id: 1, status: 'refused', code: 'last', sentence: 'This is the last slide.' });
  expect(await told).toEqual({ status: 'refused', code: 'last', sentence: 'This is the last slide.' });
});

test('two presses in a row move the room twice: the second waits for the scene that the first led to', async () => {
  const { desk: mine, last } = await seated();
  void mine.order({ do: 'next' });
  void mine.order({ do: 'next' });
  expect(orders(last())).toHaveLength(1);
  says(last(), { t: 'done', id: 1, status: 'ok', code: null, sentence: null });
  expect(orders(last())).toHaveLength(1);
  says(last(), scene(6, 6));
  expect(orders(last()).map(({ step }) => step)).toEqual([5, 6]);
});

test('a press after the answer and before the scene is for that scene as well', async () => {
  const { desk: mine, last } = await seated();
  void mine.order({ do: 'next' });
  says(last(), { t: 'done', id: 1, status: 'ok', code: null, sentence: null });
  void mine.order({ do: 'next' });
  expect(orders(last())).toHaveLength(1);
  says(last(), scene(6, 6));
  expect(orders(last()).map(({ step }) => step)).toEqual([5, 6]);
});

test('an order that changed nothing does not hold up the next one', async () => {
  const { desk: mine, last } = await seated();
  void mine.order({ do: 'jump', at: 0 });
  void mine.order({ do: 'next' });
  says(last(), { t: 'done', id: 1, status: 'ok', code: null, sentence: null });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(orders(last())).toHaveLength(2);
});

test('when somebody else was first, the presses behind the stale one are dropped with it', async () => {
  const { desk: mine, last } = await seated();
  const told = [mine.order({ do: 'next' }), mine.order({ do: 'next' })];
  says(last(), { t: 'done', id: 1, status: 'stale', code: null, sentence: null });
  expect((await Promise.all(told)).map(({ status }) => status)).toEqual(['stale', 'stale']);
  says(last(), scene(6, 6));
  void mine.order({ do: 'reveal' });
  expect(orders(last()).map(({ command }) => command)).toEqual([{ do: 'next' }, { do: 'reveal' }]);
});

test('a finger that leans on the clicker does not run through the deck', async () => {
  const { desk: mine } = await seated();
  const told = Array.from({ length: mostWaiting + 2 }, () => mine.order({ do: 'next' }));
  expect((await told[mostWaiting + 1])?.status).toBe('stale');
});

const round = { key: 'q:1', number: 1 };
const aside = (bucket: string) => ({ do: 'mark', bucket, mark: 'hidden' }) as const;

/** Seated, with a round in front of the room. */
async function moderating() {
  const all = await seated();
  says(all.last(), scene(6, 6, { round }));
  return all;
}

test('a decision that somebody else came before is made all the same, while its round is in front of the room', async () => {
  const { desk: mine, last } = await moderating();
  const told = mine.order(aside('rood'));
  says(last(), { t: 'done', id: 1, status: 'stale', code: null, sentence: null });
  says(last(), scene(7, 7, { round }));
  expect(orders(last()).map(({ step }) => step)).toEqual([6, 7]);
  says(last(), { t: 'done', id: 2, status: 'ok', code: null, sentence: null });
  expect((await told).status).toBe('ok');
});

test('a decision is not made about another round', async () => {
  const { desk: mine, last } = await moderating();
  const told = mine.order(aside('rood'));
  says(last(), { t: 'done', id: 1, status: 'stale', code: null, sentence: null });
  says(last(), scene(7, 7, { round: { key: 'other:1', number: 1 } }));
  expect([(await told).status, orders(last()).length]).toEqual(['stale', 1]);
});

test('a decision that is refused takes none of the others with it', async () => {
  const { desk: mine, last } = await moderating();
  const told = [mine.order(aside('rood')), mine.order(aside('blauw')), mine.order(aside('groen')), mine.order(aside('wit')), mine.order(aside('zwart'))];
  says(last(), { t: 'done', id: 1, status: 'refused', code: 'too_many_marks', sentence: 'Enough.' });
  expect((await told[0])?.status).toBe('refused');
  expect(orders(last()).map(({ command }) => command)).toEqual([aside('rood'), aside('blauw')]);
});

test('a decision that keeps coming second is given up', async () => {
  const { desk: mine, last } = await moderating();
  const told = mine.order(aside('rood'));
  for (let id = 1; id <= 5; id++) {
    says(last(), { t: 'done', id, status: 'stale', code: null, sentence: null });
    says(last(), scene(6 + id, 6 + id, { round }));
  }
  expect([(await told).status, orders(last()).length]).toEqual(['stale', 5]);
});

test('a press without a connection is not kept for later: by then it would be a surprise', async () => {
  const { desk: mine, last } = await seated();
  last().events.lost(1006);
  expect((await mine.order({ do: 'next' })).status).toBe('offline');
  await vi.advanceTimersByTimeAsync(2_000);
  last().events.opened();
  says(last(), scene(8));
  expect(orders(last())).toEqual([]);
});

test('an order whose answer was lost with the connection says so', async () => {
  const { desk: mine, last } = await seated();
  const told = mine.order({ do: 'next' });
  last().events.lost(1006);
  expect((await told).status).toBe('lost');
});

test('an order that is never answered is given up', async () => {
  const { desk: mine } = await seated();
  const told = mine.order({ do: 'next' });
  await vi.advanceTimersByTimeAsync(orderPatience);
  expect((await told).status).toBe('lost');
});

test('a planned stop is a pause of the length the server asks for', async () => {
  const { last, lines, states } = await seated();
  says(last(), { t: 'bye', wait: 3_000 });
  expect(states[states.length - 1]).toBe('waiting');
  await vi.advanceTimersByTimeAsync(2_999);
  expect(lines).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2);
  expect(lines).toHaveLength(2);
});

test('a link that was dropped while its ticket was on the way is never opened', async () => {
  const { desk: mine, lines } = desk();
  mine.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(lines).toEqual([]);
});

test('a frame that is no frame ends it: only a newer page will understand the server', async () => {
  const { last, states } = await seated();
  last().events.frame(new Uint8Array([0xc1]));
  expect(states[states.length - 1]).toBe(`ended ${malformed}`);
});
