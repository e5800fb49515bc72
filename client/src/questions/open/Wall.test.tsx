// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Wall, type Group, type Text } from './Wall';

const page = document.createElement('div');
const text = (written: string, group: string | null = null): Text => ({ key: written, texts: [written], times: 1, support: 0, group });
const show = (texts: readonly Text[], groups: readonly Group[] = []) => act(() => render(<Wall texts={texts} groups={groups} lang="nl" />, page));
const cards = () => [...page.querySelectorAll<HTMLButtonElement>('.wall-card')];
const large = () => page.querySelector<HTMLDialogElement>('dialog.large');

beforeAll(() => {
  globalThis.ResizeObserver ??= class { observe() {} unobserve() {} disconnect() {} } as never;
  if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() });
});

beforeEach(() => void document.body.append(page));
afterEach(() => render(null, page));

test('an answer that is pressed stands alone and large, and a press brings the others back', async () => {
  await show([text('loslaten'), text('een fout toegeven')]);
  expect(large()).toBeNull();
  await act(() => cards()[1]!.click());
  expect([large()!.open, large()!.querySelector('.large-text')!.textContent]).toEqual([true, 'een fout toegeven']);
  await act(() => large()!.querySelector('button')!.click());
  expect(large()).toBeNull();
});

test('groups have a heading with how many people are in it, and what is in none comes last', async () => {
  await show([text('a'), text('b', 'Rust'), text('c', 'Druk'), text('d', 'Rust')], [{ name: 'Rust', count: 7 }, { name: 'Druk', count: 1 }]);
  expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['Rust7', 'Druk1', 'Nog niet gegroepeerd']);
  expect(cards().map(({ textContent }) => textContent)).toEqual(['b', 'd', 'c', 'a']);
});

test('without groups there are no headings', async () => {
  await show([text('a'), text('b')]);
  expect(page.querySelector('h2')).toBeNull();
});
