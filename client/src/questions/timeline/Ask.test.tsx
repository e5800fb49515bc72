// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Moment, Timeline } from '../../core/protocol';
import { translator } from '../../i18n';
import { about, ask, askingOf, press, slide, type Asked } from '../asks.test-support';

const t = translator('nl');
const text = (nl: string) => ({ nl });
const question: Timeline = { ...about, kind: 'timeline', moments: 2, start: text('begin'), end: text('nu'), above: text('gepland'), below: text('ertussen') };
const tap = ({ page }: Asked, x: number, y: number) =>
  act(() => void page.querySelector('.moments-band')!.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: y })));
const fields = ({ page }: Asked) => [...page.querySelectorAll<HTMLInputElement>('.moments-input')];
const write = (asked: Asked, at: number, words: string) =>
  act(() => {
    fields(asked)[at]!.value = words;
    fields(asked)[at]!.dispatchEvent(new Event('input', { bubbles: true }));
  });
const side = ({ page }: Asked, name: string) => [...page.querySelectorAll('.moments-sides button')].find(({ textContent }) => textContent === name);
const moments = (asked: Asked) => (asked.draft() as { moments: Moment[] } | null)?.moments ?? [];

// A band of a hundred pixels, so that a pixel is a hundredth.
beforeEach(() => void vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ left: 0, top: 0, width: 100, height: 100 } as DOMRect));

test('nothing stands on the line before it is touched', () => {
  const asked = ask(question);
  expect([asked.draft(), asked.lacking(), fields(asked).length]).toEqual([null, t('timeline.lacking'), 0]);
});

test('a tap above or below the line places a moment, and its words are asked at once', async () => {
  const asked = ask(question);
  await tap(asked, 30, 80);
  expect(moments(asked)).toEqual([{ at: 30, side: 'below', text: '' }]);
  expect([document.activeElement, asked.lacking()]).toEqual([fields(asked)[0], t('timeline.wordless')]);
});

test('the next tap moves a moment without words, and begins another after that', async () => {
  const asked = ask(question);
  await tap(asked, 30, 80);
  await tap(asked, 40, 20);
  expect(moments(asked)).toEqual([{ at: 40, side: 'above', text: '' }]);
  await write(asked, 0, 'lunch');
  await tap(asked, 10, 20);
  await write(asked, 1, 'start');
  expect([asked.lacking(), asked.final()]).toEqual([null, { kind: 'timeline', moments: [{ at: 10, side: 'above', text: 'start' }, { at: 40, side: 'above', text: 'lunch' }] }]);
});

test('the slider and the two buttons place a moment without a finger, and only when both were used', async () => {
  const asked = ask(question);
  slide(asked, 0, 70);
  expect(asked.draft()).toBeNull();
  await press(side(asked, 'ertussen'));
  expect(moments(asked)).toEqual([{ at: 70, side: 'below', text: '' }]);
  await press(side(asked, 'gepland'));
  expect(moments(asked)[0]!.side).toBe('above');
});

test('a moment is taken away by its button', async () => {
  const asked = ask(question, { kind: 'timeline', moments: [{ at: 1, side: 'above', text: 'a' }, { at: 2, side: 'above', text: 'b' }] });
  await press(asked.page.querySelector(`[aria-label="${t('timeline.take', { n: 1 })}"]`));
  expect(moments(asked).map((moment) => moment.text)).toEqual(['b']);
});

test('too long a moment tells by how much', () => {
  expect(ask(question, { kind: 'timeline', moments: [{ at: 1, side: 'above', text: 'x'.repeat(82) }] }).lacking()).toBe(t('text.over', { n: 2 }));
});

test('what one said is told with the side it is on', () => {
  expect(askingOf(question).said(question, { kind: 'timeline', moments: [{ at: 1, side: 'below', text: 'lunch' }] }, 'nl', t)).toEqual([{ text: 'lunch (ertussen)', lang: '' }]);
});
