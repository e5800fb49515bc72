// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { about, ask, askingOf, items, slide } from '../asks.test-support';
import type { Answer, NowWish } from '../../core/protocol';
import { translator } from '../../i18n';
import type { NowWishDraft } from './places';

const t = translator('nl');
const question: NowWish = { ...about, kind: 'nowwish', items: items('a', 'b'), low: { nl: 'weinig' }, high: { nl: 'veel' }, now: { nl: 'Nu' }, wish: { nl: 'Gewenst' } };

test('every line is there twice, and neither has a thumb', () => {
  const { page } = ask(question);
  expect([...page.querySelectorAll('input')].map((range) => [range.getAttribute('aria-label'), range.classList.contains('range-untouched')])).toEqual([
    ['ding a, Nu', true],
    ['ding a, Gewenst', true],
    ['ding b, Nu', true],
    ['ding b, Gewenst', true],
  ]);
});

test('half a line is kept while it is made, and is not sent', () => {
  const asked = ask(question);
  slide(asked, 2, 40);
  expect(asked.draft()).toEqual({ kind: 'nowwish', places: [{ item: 'b', now: 40, wish: null }] });
  expect([asked.lacking(), asked.final()]).toEqual([t('nowwish.left', { n: 3 }), { kind: 'nowwish', places: [] }]);
});

test('with both places on every line it can be sent, in the order of the deck', () => {
  const asked = ask(question);
  for (const [at, place] of [[3, 90], [2, 10], [1, 80], [0, 20]] as const) slide(asked, at, place);
  expect(asked.lacking()).toBeNull();
  expect(asked.final()).toEqual({ kind: 'nowwish', places: [{ item: 'a', now: 20, wish: 80 }, { item: 'b', now: 10, wish: 90 }] });
});

test('now is seen on the line of the wish, to compare with', () => {
  const asked = ask(question);
  expect(asked.page.querySelector('.range-mark')).toBeNull();
  slide(asked, 0, 30);
  expect(asked.page.querySelectorAll<HTMLElement>('.range-mark')[0]!.style.left).toBe('30%');
});

test('a draft that was kept is as it was left', () => {
  const half: NowWishDraft = { kind: 'nowwish', places: [{ item: 'a', now: 0, wish: null }] };
  const { page } = ask(question, half as unknown as Answer);
  const [now, wish] = [...page.querySelectorAll('input')];
  expect([now!.value, now!.classList.contains('range-untouched'), wish!.classList.contains('range-untouched')]).toEqual(['0', false, true]);
});

test('what one said is told line by line', () => {
  const said = askingOf(question).said(question, { kind: 'nowwish', places: [{ item: 'b', now: 10, wish: 90 }] }, 'nl', t);
  expect(said.map(({ text }) => text.replace(/\u00a0/g, ' '))).toEqual(['ding b: Nu 10 → Gewenst 90']);
});
