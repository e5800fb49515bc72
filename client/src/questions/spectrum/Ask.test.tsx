// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { about, ask, askingOf, slide } from '../asks.test-support';
import type { Spectrum } from '../../core/protocol';
import { translator } from '../../i18n';

const t = translator('nl');
const question: Spectrum = { ...about, kind: 'spectrum', left: { nl: 'regisseur' }, right: { nl: 'terreinknecht' } };
const range = (page: HTMLElement) => page.querySelector('input')!;

test('nobody stands on the line until they say where', () => {
  const asked = ask(question);
  expect([asked.draft(), asked.lacking()]).toEqual([null, t('spectrum.lacking')]);
  expect(range(asked.page).classList).toContain('range-untouched');
  expect(range(asked.page).getAttribute('aria-valuetext')).toBe(t('slider.untouched'));
});

test('a place is taken with the keys, and said between its poles', () => {
  const asked = ask(question);
  slide(asked, 0, 72);
  expect([asked.final(), asked.lacking()]).toEqual([{ kind: 'spectrum', place: 72 }, null]);
  expect(range(asked.page).getAttribute('aria-valuetext')).toBe(t('slider.value', { place: 72, low: 'regisseur', high: 'terreinknecht' }));
});

test('what one said is told by the nearer pole', () => {
  const said = (place: number) => askingOf(question).said(question, { kind: 'spectrum', place }, 'nl', t)[0]!.text;
  expect(said(28)).toContain('regisseur');
  expect(said(72)).toContain('terreinknecht');
  expect(said(50)).toBe(t('spectrum.between', { left: 'regisseur', right: 'terreinknecht' }));
});
