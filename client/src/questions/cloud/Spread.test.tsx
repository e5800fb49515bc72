// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Lens, Line } from '../../core/protocol';
import { Speaks } from '../../i18n';
import { Spread } from './Spread';

const page = document.createElement('div');
const line = (label: string, count: number, parts: Line['parts'] = []): Line => ({ key: label, label, count, parts });
const lens = (part: Partial<Lens>): Lens => ({ name: 'list', words: 3, once: 1, grouped: 0, leaf: 0, leaves: 1, lines: [], ...part });
const show = (seen: Lens) => act(() => render(<Speaks value="nl"><Spread lens={seen} lang="nl" per="person" /></Speaks>, page));
const texts = (selector: string) => [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

beforeAll(() => {
  globalThis.ResizeObserver ??= class { observe() {} unobserve() {} disconnect() {} } as never;
  if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() });
});

beforeEach(() => void document.body.append(page));
afterEach(() => {
  vi.useRealTimers();
  render(null, page);
});

test('the list has how many people gave them, once, and the words of as many beside it', async () => {
  await show(lens({ lines: [line('moed', 2), line('rust', 2), line('lef', 1)] }));
  expect(texts('dt .unseen')).toEqual(['2 personen', '1 persoon']);
  expect([...page.querySelectorAll('dd')].map((dd) => [...dd.querySelectorAll('li')].map(({ textContent }) => textContent))).toEqual([['moed', 'rust'], ['lef']]);
});

test('said once is words, and nothing that counts', async () => {
  await show(lens({ name: 'once', lines: [line('anker', 1), line('lef', 1)] }));
  expect([texts('.spread-box li'), texts('.figures')]).toEqual([['anker', 'lef'], []]);
});

test('a merged word has the words it is made of, and says that nobody counts twice', async () => {
  const parts = [{ label: 'durf', count: 3 }, { label: 'durven', count: 2 }];
  await show(lens({ name: 'grouped', grouped: 1, lines: [line('durf', 4, parts)] }));
  expect([texts('.spread-whole'), texts('.spread-parts li'), texts('.spread-note')]).toEqual([['durf'], ['durf 3', 'durven 2'], ['Wie er meer dan één van noemde, telt één keer.']]);
});

test('which leaf it is stands there where there are several', async () => {
  await show(lens({ leaf: 1, leaves: 3, lines: [line('lef', 1)] }));
  expect(texts('.spread-number')).toEqual(['blad 2 van 3']);
  render(null, page);
  await show(lens({ lines: [line('lef', 1)] }));
  expect(texts('.spread-number')).toEqual([]);
});

test('where there is nothing to see it says so', async () => {
  const said = [];
  for (const name of ['list', 'once', 'grouped'] as const) {
    await show(lens({ name, words: 0, once: 0 }));
    said.push(...texts('.spread-none'));
    render(null, page);
  }
  expect(said).toEqual(['Er is nog geen woord.', 'Ieder woord is vaker dan één keer gezegd.', 'Er is niets samengevoegd.']);
});

test('while answers come in a leaf stays as it is for a while', async () => {
  vi.useFakeTimers();
  await show(lens({ lines: [line('moed', 1)] }));
  for (const count of [2, 3, 4]) {
    await show(lens({ lines: [line('moed', count)] }));
    await act(() => void vi.advanceTimersByTime(100));
  }
  expect(texts('dt .unseen')).toEqual(['2 personen']);
  await act(() => void vi.advanceTimersByTime(3_000));
  expect(texts('dt .unseen')).toEqual(['4 personen']);
});
