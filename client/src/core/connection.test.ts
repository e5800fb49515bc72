import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Connection, nap, silence } from './connection';
import { bytes, FakeWay, text } from './fakes.test-support';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function connect() {
  const way = new FakeWay();
  const log: string[] = [];
  let greetings = 0;
  const connection = new Connection(
    { ways: { websocket: way.dial, polling: () => ({ send() {}, close() {} }) }, known: null, greeting: () => bytes(`join ${++greetings}`), random: () => 0.5 },
    { state: (state, code) => log.push(code === undefined ? state : `${state} ${code}`), frame: (frame) => log.push(text(frame)) },
  );
  connection.start();
  return { way, log, connection };
}

function joined() {
  const all = connect();
  all.way.last.events.opened();
  all.way.last.says('scene');
  return all;
}

test('the first frame makes it joined', () => {
  const { log } = joined();
  expect(log).toEqual(['connecting', 'joined', 'scene']);
});

test('what is said before it is joined is dropped', () => {
  const { way, connection } = connect();
  connection.send(bytes('vote'));
  way.last.events.opened();
  way.last.says('scene');
  connection.send(bytes('vote again'));
  expect(way.last.sent).toEqual(['join 1', 'vote again']);
});

test('a lost link is dialled again after the back-off, and joins again', () => {
  const { way, log } = joined();
  way.last.events.lost(1006);
  expect(log[log.length - 1]).toBe('waiting');
  vi.advanceTimersByTime(499);
  expect(way.links).toHaveLength(1);
  vi.advanceTimersByTime(1);
  way.last.events.opened();
  expect(way.links).toHaveLength(2);
  expect(way.last.sent).toEqual(['join 2']);
});

test('35 s without a sign of life is death', () => {
  const { way, log } = joined();
  vi.advanceTimersByTime(silence - 1);
  expect(way.last.closed).toBe(false);
  vi.advanceTimersByTime(1);
  expect(way.links[0]?.closed).toBe(true);
  expect(log[log.length - 1]).toBe('waiting');
});

test('a sign of life every 15 s keeps it', () => {
  const { way } = joined();
  for (let i = 0; i < 10; i++) {
    vi.advanceTimersByTime(15_000);
    way.last.events.heard();
  }
  expect(way.links).toHaveLength(1);
  expect(way.last.closed).toBe(false);
});

test('out of sight for more than 5 s means a new link at once, and the old one is not heard any more', () => {
  const { way, log, connection } = joined();
  connection.hide();
  vi.advanceTimersByTime(nap + 1);
  connection.wake();
  expect(way.links).toHaveLength(2);
  expect(way.links[0]?.closed).toBe(true);
  way.links[0]?.says('old news');
  expect(log).not.toContain('old news');
});

test('a glance away keeps the link', () => {
  const { way, connection } = joined();
  connection.hide();
  vi.advanceTimersByTime(nap);
  connection.wake();
  expect(way.links).toHaveLength(1);
});

test('waking does not wait for the back-off', () => {
  const { way, connection } = joined();
  way.last.events.lost(1006);
  connection.wake();
  expect(way.links).toHaveLength(2);
});

test('a planned restart leaves now and comes back when the server said', () => {
  const { way, connection } = joined();
  connection.move(3000);
  expect(way.links[0]?.closed).toBe(true);
  vi.advanceTimersByTime(2999);
  expect(way.links).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(way.links).toHaveLength(2);
});

test('a code from 4500 to 4999 ends it for good', () => {
  const { way, log, connection } = joined();
  way.last.events.lost(4501);
  connection.wake();
  vi.advanceTimersByTime(60_000);
  expect(log[log.length - 1]).toBe('ended 4501');
  expect(way.links).toHaveLength(1);
});

test('a code from 4000 to 4499 comes back', () => {
  const { way } = joined();
  way.last.events.lost(4001);
  vi.advanceTimersByTime(10_000);
  expect(way.links.length).toBeGreaterThan(1);
});
