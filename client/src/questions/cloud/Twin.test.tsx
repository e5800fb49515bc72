// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Speaks } from '../../i18n';
import '../../i18n/whole';
import { Twin } from './Twin';
import type { Word } from './word';

const page = document.createElement('div');
const word = (label: string, count: number): Word => ({ key: label, label, count });
const show = (words: readonly Word[], distinct = words.length) =>
  act(() => render(<Speaks value="nl"><Twin words={words} distinct={distinct} lang="nl" per="person" /></Speaks>, page));
/** Long enough for a list to change; what a timer sets off comes after it. */
const wait = () => [2_100, 400, 100].forEach((ms) => pass(ms));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const lines = () => [...page.querySelectorAll('li')].map(({ textContent }) => textContent);
const many = Array.from({ length: 40 }, (_, i) => word(`woord ${i}`, i + 1));

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  render(null, page);
  vi.useRealTimers();
});

test('the most named come first, with who gave them, and then how many there are besides', () => {
  show([word('lef', 1), word('moed', 3)], 7);
  wait();
  expect(lines()).toEqual(['moed, 3 personen', 'lef, 1 persoon', 'en nog 5 andere woorden; de lijst noemt ze allemaal']);
});

test('a long list is written a few lines at a time', () => {
  show(many);
  pass(50);
  expect(lines().length).toBeGreaterThan(0);
  expect(lines().length).toBeLessThan(20);
  wait();
  expect(lines()).toHaveLength(40);
});

test('for two seconds it stays as it is, and then it has no lines of before', () => {
  show(many);
  wait();
  show([word('lef', 2)]);
  show([word('lef', 3)]);
  wait();
  expect(lines()).toEqual(['lef, 3 personen']);
});
