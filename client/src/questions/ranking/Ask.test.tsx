// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Ranking } from '../../core/protocol';
import { translator } from '../../i18n';
import { about, ask, askingOf, items, press, type Asked } from '../asks.test-support';

const t = translator('nl');
const question: Ranking = { ...about, kind: 'ranking', items: items('a', 'b', 'c'), top: null };
const row = ({ page }: Asked, item: string) => page.querySelector(`[data-item="${item}"]`)!;
const name = (asked: Asked, item: string) => row(asked, item).querySelector('.rank-name');
const placed = ({ page }: Asked) => [...page.querySelectorAll<HTMLElement>('.rank-placed')].map(({ dataset }) => dataset['item']);
const status = ({ page }: Asked) => page.querySelector('[role=status]')!.textContent;

test('nothing has a place before it is tapped, and then nothing can be sent', () => {
  const asked = ask(question);
  expect([placed(asked), asked.lacking()]).toEqual([[], t('ranking.lacking')]);
});

test('a tap gives the next place and says which, and what is left may stay without one', async () => {
  const asked = ask(question);
  await press(name(asked, 'c'));
  await press(name(asked, 'a'));
  expect([placed(asked), asked.lacking(), asked.final()]).toEqual([['c', 'a'], null, { kind: 'ranking', order: ['c', 'a'] }]);
  await vi.waitFor(() => expect(status(asked)).toBe(t('ranking.at', { label: 'ding a', place: 2, of: 2 })));
});

test('the buttons move a thing and keep the focus, and stop at the ends', async () => {
  const asked = ask(question, { kind: 'ranking', order: ['a', 'b', 'c'] });
  const down = () => row(asked, 'a').querySelector<HTMLElement>('[data-control=down]')!;
  await press(down());
  expect(placed(asked)).toEqual(['b', 'a', 'c']);
  expect(document.activeElement).toBe(down());
  await press(down());
  await press(down());
  expect([placed(asked), down().getAttribute('aria-disabled')]).toEqual([['b', 'c', 'a'], 'true']);
});

test('a thing that is taken out has no place any more', async () => {
  const asked = ask(question, { kind: 'ranking', order: ['a', 'b'] });
  await press(name(asked, 'a'));
  expect(placed(asked)).toEqual(['b']);
  await vi.waitFor(() => expect(status(asked)).toBe(t('ranking.taken', { label: 'ding a' })));
});

test('once something is taken out of the question, nothing is said of places as they were', async () => {
  const asked = ask(question, { kind: 'ranking', order: ['a', 'b'] });
  await press(name(asked, 'c'));
  await vi.waitFor(() => expect(status(asked)).toBe(t('ranking.at', { label: 'ding c', place: 3, of: 3 })));
  asked.becomes({ ...question, items: items('a', 'c') });
  await vi.waitFor(() => expect(status(asked)).toBe(''));
});

test('where only the first places are asked, the others cannot be tapped any more', async () => {
  const asked = ask({ ...question, top: 1 }, { kind: 'ranking', order: ['a'] });
  await press(name(asked, 'b'));
  expect([placed(asked), name(asked, 'b')!.getAttribute('aria-disabled')]).toEqual([['a'], 'true']);
});

test('what one said is told with its places', () => {
  expect(askingOf(question).said(question, { kind: 'ranking', order: ['c', 'a'] }, 'nl', t).map(({ text }) => text)).toEqual(['1. ding c', '2. ding a']);
});
