import { expect, test, vi } from 'vitest';
import { decode, encode, type Value } from './codec';
import { bytes, text } from './fakes.test-support';
import { polling } from './polling';

interface Asked {
  body: { id: string; seen: number; wait: boolean; up: Uint8Array[] };
  signal: AbortSignal;
  answer(body: Value, status?: number): Promise<void>;
  fail(): Promise<void>;
}

/** A server whose answers the test gives by hand. */
function server() {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', (_url: string, init: { body: Uint8Array; signal: AbortSignal }) => {
    return new Promise((resolve, reject) => {
      init.signal.addEventListener('abort', () => reject(new Error('aborted')));
      asked.push({
        body: decode(init.body) as unknown as Asked['body'],
        signal: init.signal,
        answer: (body, status = 200) => {
          resolve({ ok: status === 200, status, arrayBuffer: () => Promise.resolve(encode(body).buffer) });
          return settled();
        },
        fail: () => {
          reject(new Error('no network'));
          return settled();
        },
      });
    });
  });
  return asked;
}

/** Lets every promise that can go on go on. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

function open() {
  const asked = server();
  const log: string[] = [];
  const link = polling('/poll')({
    opened: () => log.push('opened'),
    heard: () => undefined,
    frame: (frame) => log.push(text(frame)),
    lost: (code) => log.push(`lost ${code}`),
  });
  return { asked, log, link };
}

test('it opens with an empty exchange and then waits', async () => {
  const { asked, log } = open();
  expect(asked[0]?.body).toMatchObject({ seen: 0, wait: false, up: [] });
  await asked[0]!.answer({ at: 0, down: [] });
  expect(log).toEqual(['opened']);
  expect(asked[1]?.body).toMatchObject({ wait: true });
  expect(asked[1]?.body.id).toBe(asked[0]?.body.id);
});

test('frames come in order and are asked for once', async () => {
  const { asked, log } = open();
  await asked[0]!.answer({ at: 0, down: [] });
  await asked[1]!.answer({ at: 2, down: [bytes('one'), bytes('two')] });
  expect(log).toEqual(['opened', 'one', 'two']);
  expect(asked[2]?.body.seen).toBe(2);
});

test('the same frames brought by two requests are heard once', async () => {
  const { asked, log, link } = open();
  await asked[0]!.answer({ at: 0, down: [] });
  link.send(bytes('join'));
  await asked[2]!.answer({ at: 1, down: [bytes('scene')] });
  await asked[1]!.answer({ at: 1, down: [bytes('scene')] });
  expect(log).toEqual(['opened', 'scene']);
});

test('what is said while a request is under way goes up together, in order, by the next one', async () => {
  const { asked, link } = open();
  await asked[0]!.answer({ at: 0, down: [] });
  link.send(bytes('join'));
  link.send(bytes('first'));
  link.send(bytes('second'));
  expect(asked).toHaveLength(3);
  await asked[2]!.answer({ at: 0, down: [] });
  expect(asked[3]?.body.up.map(text)).toEqual(['first', 'second']);
});

test('a failed request, another status and a foreign answer each lose the link, once', async () => {
  const failing = open();
  await failing.asked[0]!.fail();
  expect(failing.log).toEqual(['lost 1006']);
  const refused = open();
  await refused.asked[0]!.answer({ at: 0, down: [] }, 503);
  expect(refused.log).toEqual(['lost 1006']);
  const foreign = open();
  await foreign.asked[0]!.answer({ welcome: 'to the wifi of the venue' });
  expect(foreign.log).toEqual(['lost 1006']);
});

test('the last frames are heard before the server ends it, and its reason is passed on', async () => {
  const { asked, log } = open();
  await asked[0]!.answer({ at: 0, down: [] });
  await asked[1]!.answer({ at: 1, down: [bytes('farewell')], close: 4502 });
  expect(log).toEqual(['opened', 'farewell', 'lost 4502']);
  expect(asked).toHaveLength(2);
});

test('closing stops the requests and says nothing', async () => {
  const { asked, log, link } = open();
  await asked[0]!.answer({ at: 0, down: [] });
  link.close();
  await settled();
  expect(asked[1]?.signal.aborted).toBe(true);
  expect(log).toEqual(['opened']);
});
