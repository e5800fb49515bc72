import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decode, encode } from './codec';
import { FakeWay } from './fakes.test-support';
import type { Dial } from './link';
import { VERSION } from './protocol';
import { median, patience, times, tryWay } from './trial';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server at the other end of a line on which the nth trip takes `trips[n]` ms; its clock is 5 s ahead. */
function line(trips: readonly number[], { breaksAt = Infinity } = {}) {
  let closed = false;
  const asked: unknown[] = [];
  const dial: Dial = (events) => {
    setTimeout(() => events.opened(), 40);
    return {
      send(frame) {
        const said = decode(frame) as { id: number };
        asked.push(said);
        const took = trips[said.id]!;
        if (said.id === breaksAt) setTimeout(() => events.lost(1006), 1);
        else
          setTimeout(() => {
            const now = Date.now() - took / 2 + 5_000;
            events.frame(encode({ t: 'checked', version: VERSION, id: said.id, now }));
          }, took);
      },
      close: () => void (closed = true),
    };
  };
  return { dial, asked, closed: () => closed };
}

test('a way that is open is gone ten times, one after the other, and then closed', async () => {
  const trips = [90, 10, 20, 30, 40, 50, 60, 70, 80, 400];
  const { dial, asked, closed } = line(trips);
  const trial = tryWay(dial);
  await vi.runAllTimersAsync();
  expect(await trial).toEqual({ opening: 40, trips, ahead: 5_000 });
  expect(asked).toEqual(trips.map((_, id) => ({ t: 'check', version: VERSION, id })));
  expect([closed(), times]).toEqual([true, 10]);
});

test('a way that breaks off before the end is no way', async () => {
  const trial = tryWay(line(Array<number>(10).fill(5), { breaksAt: 7 }).dial);
  await vi.runAllTimersAsync();
  expect(await trial).toBeNull();
});

test('a way on which nothing comes is given up', async () => {
  const way = new FakeWay();
  const trial = tryWay(way.dial);
  await vi.advanceTimersByTimeAsync(patience);
  expect(await trial).toBeNull();
  expect(way.last.closed).toBe(true);
});

test('what somebody in between says is not an answer', async () => {
  const way = new FakeWay();
  const trial = tryWay(way.dial);
  way.last.events.opened();
  way.last.says('<html>');
  way.last.events.frame(encode({ t: 'checked', version: VERSION, id: 3, now: 1 }));
  await vi.advanceTimersByTimeAsync(patience);
  expect(await trial).toBeNull();
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 100], 3],
])('the median of %j is %d', (trips, middle) => {
  expect(median(trips)).toBe(middle);
});
