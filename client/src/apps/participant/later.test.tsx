// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Backoff } from '../../core/backoff';
import type { Scene } from '../../core/protocol';
import { translator } from '../../i18n';
import { Coming } from './Coming';
import { LaterKinds, useArrival, type Source } from './later';

const t = translator('nl');
const scene = { at: 0, of: 3, chapter: null, title: { nl: 'Avond' }, question: { kind: 'grid', prompt: { nl: 'Waar sta jij?' }, explanation: null, credit: null } } as unknown as Scene;

let answers: boolean[];
let gone: boolean | null;
let gets: string[];
let here: Set<string>;
let renewed: number;

const source: Source = {
  has: (kind) => here.has(kind),
  get: async (kind) => {
    gets.push(kind);
    if (answers.shift() !== true) throw new Error('no network');
    here.add(kind);
  },
  gone: async () => {
    if (gone === null) throw new Error('no network');
    return gone;
  },
  renew: () => { renewed += 1; },
};

/** Waits as long as it may: without jitter. */
const kindsOf = () => new LaterKinds(source, new Backoff(() => 1));
const soon = () => act(async () => { await vi.advanceTimersByTimeAsync(0); });
const after = (ms: number) => act(async () => { await vi.advanceTimersByTimeAsync(ms); });

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="app"></div>';
  [answers, gone, gets, here, renewed] = [[], null, [], new Set(), 0];
});

afterEach(() => {
  render(null, document.getElementById('app')!);
  vi.useRealTimers();
});

test('each is got once, however often it is asked for', async () => {
  answers = [true, true];
  const kinds = kindsOf();
  kinds.want(['grid', 'scale']);
  kinds.need(['grid']);
  await soon();
  kinds.want(['grid', 'scale']);
  await soon();
  expect(gets).toEqual(['grid', 'scale']);
});

test('what the page came with is not got', async () => {
  here = new Set(['grid']);
  const kinds = kindsOf();
  kinds.need(['grid']);
  kinds.want(['grid']);
  await soon();
  expect(gets).toEqual([]);
});

test('what is asked now goes before what may be asked', async () => {
  answers = [true, true, true];
  const kinds = kindsOf();
  kinds.want(['grid', 'points', 'scale']);
  kinds.need(['scale']);
  await soon();
  expect(gets).toEqual(['grid', 'scale', 'points']);
});

test('after a failure it is asked for again, after 1, 2, 4 and 8 seconds', async () => {
  const kinds = kindsOf();
  kinds.want(['grid']);
  await soon();
  expect(kinds.arrival).toBe('failed');
  for (const [at, seconds] of [1, 2, 4, 8].entries()) {
    await after(seconds * 1_000 - 1);
    expect(gets.length).toBe(at + 1);
    await after(1);
    expect(gets.length).toBe(at + 2);
  }
});

test('what may be asked brings no try forward', async () => {
  const kinds = kindsOf();
  kinds.need(['grid']);
  await soon();
  kinds.want(['grid', 'scale']);
  await soon();
  expect(gets).toEqual(['grid']);
});

test('a question that needs its kind does not wait for the next try', async () => {
  answers = [false, true];
  const kinds = kindsOf();
  kinds.want(['grid']);
  await soon();
  kinds.need(['grid']);
  await soon();
  expect([...here]).toEqual(['grid']);
  await after(60_000);
  expect(gets).toEqual(['grid', 'grid']);
});

test('a page whose file the server has no more is loaded anew only when it has nothing else to show', async () => {
  gone = true;
  const kinds = kindsOf();
  kinds.want(['grid']);
  await after(60_000);
  expect([kinds.arrival, gets, renewed]).toEqual(['outdated', ['grid'], 0]);
  kinds.need(['grid']);
  expect(renewed).toBe(1);
});

test('a question that went by no longer loads the page anew', async () => {
  gone = true;
  const kinds = kindsOf();
  kinds.need(['grid'])();
  await soon();
  expect([kinds.arrival, renewed]).toEqual(['outdated', 0]);
});

function Page({ kinds }: { kinds: LaterKinds }) {
  useArrival(kinds, ['grid']);
  return here.has('grid') ? <p>the question</p> : <Coming kinds={kinds} scene={scene} />;
}

/** The page of a question that needs them. */
async function opened(kinds: LaterKinds): Promise<HTMLElement> {
  const app = document.getElementById('app')!;
  await act(() => render(<Page kinds={kinds} />, app));
  return app;
}

test('what is asked can be read while the way to answer it comes', async () => {
  const waiting = new LaterKinds({ ...source, get: () => new Promise(() => undefined) });
  const app = await opened(waiting);
  await soon();
  expect(app.querySelector('h1')!.textContent).toBe('Waar sta jij?');
  expect(app.querySelector('[role=status]')!.textContent).toBe(t('kinds.coming'));
  expect(app.querySelector('button')).toBeNull();
});

test('a failure is said, with a button that tries at once, and the question is there when that works', async () => {
  answers = [false, true];
  const app = await opened(kindsOf());
  await soon();
  expect(app.querySelector('h1')!.textContent).toBe('Waar sta jij?');
  expect(app.querySelector('[role=status]')!.textContent).toBe(t('kinds.failed'));
  await act(async () => {
    app.querySelector('button')!.click();
    await vi.advanceTimersByTimeAsync(0);
  });
  expect(app.textContent).toBe('the question');
});

test('a page that is too old and could not be loaded anew says so, and offers it', async () => {
  gone = true;
  const app = await opened(kindsOf());
  await soon();
  expect(renewed).toBe(1);
  expect(app.querySelector('[role=status]')!.textContent).toBe(t('refusal.version'));
  expect(app.querySelector('button')!.textContent).toBe(t('refusal.reload'));
});
