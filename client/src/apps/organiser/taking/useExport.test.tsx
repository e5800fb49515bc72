// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../../core/api';
import type { Export, ExportsApi } from '../../../core/exports';
import { useExport, type Exporting } from './useExport';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const one = (state: Export['state'], part: number): Export => ({ id: 'd1', room: 'r1', format: 'xlsx', state, part, name: 'avond.xlsx' });

/** A page on which a document takes these steps. */
function given(...steps: (Export | Error)[]) {
  const stopped: string[] = [];
  const next = () => {
    const step = steps.shift()!;
    return step instanceof Error ? Promise.reject(step) : Promise.resolve(step);
  };
  const api = { begin: next, look: next, stop: ({ id }: Export) => Promise.resolve(void stopped.push(id)) } as unknown as ExportsApi;
  const fetched: string[] = [];
  let exporting!: Exporting;
  function Page() {
    exporting = useExport(api, 'r1', (address, name) => fetched.push(`${address} ${name}`));
    return null;
  }
  const page = document.createElement('div');
  void act(() => render(<Page />, page));
  const later = (milliseconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));
  const begin = async () => {
    await act(() => exporting.begin({ format: 'xlsx', language: 'nl', overlay: false, zone: 'UTC' }));
    await later(0);
  };
  return { now: () => exporting, begin, later, fetched, stopped, leave: () => void act(() => render(null, page)) };
}

test('a document is looked at until it is ready, and fetched once', async () => {
  const { now, begin, later, fetched, stopped } = given(one('waiting', 0), one('working', 0.5), one('ready', 1));
  await begin();
  expect(now().making?.state).toBe('waiting');
  await later(500);
  expect(now().making?.part).toBe(0.5);
  expect(fetched).toEqual([]);
  await later(500);
  expect([now().making, now().taken?.name]).toEqual([null, 'avond.xlsx']);
  await later(5000);
  expect(fetched).toEqual(['/api/archive/rooms/r1/exports/d1/file avond.xlsx']);
  expect(stopped).toEqual([]);
});

test('what is stopped is let go of on the server, and not fetched', async () => {
  const { now, begin, later, fetched, stopped } = given(one('working', 0.1), one('ready', 1));
  await begin();
  void act(() => now().stop());
  expect([now().making, stopped]).toEqual([null, ['d1']]);
  await later(5000);
  expect(fetched).toEqual([]);
});

test('what is being made when the page goes is let go of', async () => {
  const { begin, leave, stopped } = given(one('working', 0.1));
  await begin();
  leave();
  expect(stopped).toEqual(['d1']);
});

test('what fails is told, and another may be begun', async () => {
  const refused = new ApiError('too_many_exports', 503, 'Too many.');
  const { now, begin, later, fetched } = given(one('failed', 0.3), refused, one('ready', 1));
  await begin();
  expect([now().making, now().failure]).toEqual([null, 'failed']);
  await begin();
  expect(now().failure).toBe(refused);
  await begin();
  await later(0);
  expect(now().failure).toBe(null);
  expect(fetched).toHaveLength(1);
});
