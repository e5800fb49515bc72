// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { about, ask, items, press, slide } from '../asks.test-support';
import type { Points } from '../../core/protocol';
import { translator } from '../../i18n';

const t = translator('nl');
const question: Points = { ...about, kind: 'points', items: items('a', 'b'), budget: 100, step: 5, spend: true };
const button = (page: HTMLElement, name: string) => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name);

test('nothing is given beforehand', () => {
  const asked = ask(question);
  expect([asked.draft(), asked.lacking()]).toEqual([null, t('points.lacking', { budget: 100 })]);
  expect(asked.page.querySelectorAll('.range-none')).toHaveLength(2);
});

test('a tap on a button moves one step', () => {
  const asked = ask(question);
  press(button(asked.page, t('points.more', { step: 5, label: 'ding a' })));
  expect(asked.draft()).toEqual({ kind: 'points', gifts: [{ item: 'a', points: 5 }] });
  press(button(asked.page, t('points.less', { step: 5, label: 'ding a' })));
  expect(asked.draft()).toBeNull();
});

test('a line goes no further than what is left, and shows it', () => {
  const asked = ask(question);
  slide(asked, 0, 70);
  slide(asked, 1, 90);
  expect(asked.draft()).toEqual({ kind: 'points', gifts: [{ item: 'a', points: 70 }, { item: 'b', points: 30 }] });
  expect(asked.page.querySelectorAll('input')[1]!.value).toBe('30');
  expect(button(asked.page, t('points.more', { step: 5, label: 'ding b' }))!.getAttribute('aria-disabled')).toBe('true');
});

test('all points are to be given away, unless the question lets some be kept', () => {
  const some = { kind: 'points', gifts: [{ item: 'a', points: 40 }] } as const;
  expect(ask(question, { ...some, gifts: [...some.gifts] }).lacking()).toBe(t('points.rest', { rest: 60 }));
  expect(ask({ ...question, spend: false }, { ...some, gifts: [...some.gifts] }).lacking()).toBeNull();
});
