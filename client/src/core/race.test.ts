import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bytes, FakeWay, text } from './fakes.test-support';
import type { Way } from './link';
import { headStart, race } from './race';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function run(known: Way | null = null) {
  const websocket = new FakeWay();
  const polling = new FakeWay();
  const log: string[] = [];
  const link = race(
    { ways: { websocket: websocket.dial, polling: polling.dial }, known, greeting: () => bytes('join') },
    {
      opened: () => log.push('opened'),
      heard: () => undefined,
      frame: (frame) => log.push(text(frame)),
      lost: (code) => log.push(`lost ${code}`),
      won: (way) => log.push(`won ${way}`),
    },
  );
  return { websocket, polling, log, link };
}

test('a websocket that brings a frame wins, and nobody polls', () => {
  const { websocket, polling, log, link } = run();
  websocket.last.events.opened();
  websocket.last.says('scene');
  vi.advanceTimersByTime(headStart * 2);
  link.send(bytes('vote'));
  expect(log).toEqual(['won websocket', 'opened', 'scene']);
  expect(websocket.last.sent).toEqual(['join', 'vote']);
  expect(polling.links).toHaveLength(0);
});

test('a websocket that opens and then says nothing loses to polling', () => {
  const { websocket, polling, log } = run();
  websocket.last.events.opened();
  vi.advanceTimersByTime(headStart - 1);
  expect(polling.links).toHaveLength(0);
  vi.advanceTimersByTime(1);
  polling.last.events.opened();
  polling.last.says('scene');
  expect(log).toEqual(['won polling', 'opened', 'scene']);
  expect(websocket.last.closed).toBe(true);
});

test('a refused websocket starts polling at once', () => {
  const { websocket, polling } = run();
  websocket.last.events.lost(1006);
  expect(polling.links).toHaveLength(1);
});

test('a late websocket still wins when polling has brought nothing', () => {
  const { websocket, polling, log } = run();
  vi.advanceTimersByTime(headStart);
  polling.last.events.opened();
  websocket.last.events.opened();
  websocket.last.says('scene');
  expect(log).toEqual(['won websocket', 'opened', 'scene']);
  expect(polling.last.closed).toBe(true);
});

test('where polling won last time both start together', () => {
  const { polling } = run('polling');
  vi.advanceTimersByTime(0);
  expect(polling.links).toHaveLength(1);
});

test('it is lost when both ways are, and says so once', () => {
  const { websocket, polling, log } = run();
  websocket.last.events.lost(1006);
  polling.last.events.lost(1006);
  expect(log).toEqual(['lost 1006']);
});

test('it is lost when the winner is', () => {
  const { websocket, polling, log } = run();
  websocket.last.says('scene');
  websocket.last.events.lost(1012);
  expect(log).toEqual(['won websocket', 'opened', 'scene', 'lost 1012']);
  expect(polling.links).toHaveLength(0);
});

test('a server that asks to stay away is not asked again the other way', () => {
  const { websocket, polling, log } = run();
  websocket.last.events.lost(4504);
  vi.advanceTimersByTime(headStart);
  expect(log).toEqual(['lost 4504']);
  expect(polling.links).toHaveLength(0);
});

test('after close nothing is heard and nothing starts', () => {
  const { websocket, polling, log, link } = run();
  link.close();
  websocket.last.says('scene');
  vi.advanceTimersByTime(headStart);
  expect(log.filter((line) => line === 'scene')).toEqual([]);
  expect(polling.links).toHaveLength(0);
});
