// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { about, ask, items, press } from '../asks.test-support';
import type { Scale } from '../../core/protocol';
import { translator } from '../../i18n';

const t = translator('nl');
const question: Scale = { ...about, kind: 'scale', statements: items('a', 'b'), steps: 5, low: { nl: 'oneens' }, high: { nl: 'eens' } };
const radios = (page: HTMLElement, statement: number) => [...page.querySelectorAll('fieldset')[statement]!.querySelectorAll('input')];

test('no step is chosen before it is touched', () => {
  const asked = ask(question);
  expect([...asked.page.querySelectorAll('input')].filter(({ checked }) => checked)).toEqual([]);
  expect(asked.lacking()).toBe(t('scale.lacking'));
});

test('every statement is placed or skipped before the answer can be sent', () => {
  const asked = ask(question);
  press(radios(asked.page, 0)[3]);
  expect(asked.lacking()).toBe(t('scale.left', { n: 1 }));
  press(radios(asked.page, 1)[5]);
  expect(asked.lacking()).toBeNull();
  expect(asked.final()).toEqual({ kind: 'scale', steps: [{ statement: 'a', step: 4 }, { statement: 'b', step: null }] });
});

test('skipping everything cannot be sent, and a single statement cannot be skipped', () => {
  const asked = ask(question, { kind: 'scale', steps: [{ statement: 'a', step: null }, { statement: 'b', step: null }] });
  expect(asked.lacking()).toBe(t('scale.allskipped'));
  expect(radios(ask({ ...question, statements: items('a') }).page, 0)).toHaveLength(5);
});

test('ears hear which statement a step is of, and what the ends mean', () => {
  const { page } = ask(question);
  expect(page.querySelector('legend')!.textContent).toBe('ding a');
  expect(radios(page, 0).slice(0, 5).map((radio) => radio.getAttribute('aria-label'))).toEqual(['1, oneens', '2 van 5', '3 van 5', '4 van 5', '5, eens']);
});
