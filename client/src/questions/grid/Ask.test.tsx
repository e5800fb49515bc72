// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Grid, Mark } from '../../core/protocol';
import { translator } from '../../i18n';
import { about, ask, askingOf, items, press, slide, type Asked } from '../asks.test-support';

const t = translator('nl');
const text = (nl: string) => ({ nl });
const own: Grid = {
  ...about, kind: 'grid', items: [], marks: 1, zones: [], diagonal: false, centroid: false,
  x_low: text('weinig halen'), x_high: text('veel halen'), y_low: text('weinig brengen'), y_high: text('veel brengen'),
};
const several: Grid = { ...own, marks: 2 };
const named: Grid = { ...own, items: items('a', 'b') };
const mark = (x: number, y: number, item: string | null = null): Mark => ({ item, x, y, label: null });
const click = (on: Element, x: number, y: number) => act(() => void on.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: 100 - y })));
const tap = ({ page }: Asked, x: number, y: number) => click(page.querySelector('.plane-field')!, x, y);
const pin = ({ page }: Asked, at: number) => page.querySelectorAll('.pin')[at]!;
/** What a finger does that takes a mark along, and what browsers make of its end. */
const drag = (on: Element, ...path: [number, number][]) => {
  (on as HTMLElement).setPointerCapture = () => undefined;
  const finger = (type: string, [x, y]: [number, number]) => act(() => void on.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x, clientY: 100 - y })));
  finger('pointerdown', path[0]!);
  for (const place of path) finger('pointermove', place);
  finger('pointerup', path.at(-1)!);
  return click(on, ...path.at(-1)!);
};
const inHand = ({ page }: Asked) => page.querySelector('.placing-name')!.textContent;
const pressed = ({ page }: Asked) => page.querySelector('[aria-pressed=true]')?.textContent;
const marks = (asked: Asked) => (asked.draft() as { marks: Mark[] } | null)?.marks ?? [];

// A plane of a hundred pixels, so that a pixel is a hundredth.
beforeEach(() => void vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ left: 0, top: 0, width: 100, height: 100 } as DOMRect));

test('nothing stands on the plane before it is touched', () => {
  const asked = ask(own);
  expect([asked.draft(), asked.lacking(), asked.page.querySelectorAll('.pin, .range-input:not(.range-untouched)').length]).toEqual([null, t('grid.lacking'), 0]);
});

test('the only mark goes where the last tap was', async () => {
  const asked = ask(own);
  await tap(asked, 30, 60);
  await tap(asked, 80, 10);
  expect(asked.final()).toEqual({ kind: 'grid', marks: [mark(80, 10)] });
});

test('the two lines place a mark without a finger, and only when both were moved', () => {
  const asked = ask(own);
  slide(asked, 0, 20);
  expect(asked.draft()).toBeNull();
  slide(asked, 1, 70);
  expect(marks(asked)).toEqual([mark(20, 70)]);
  expect(asked.page.querySelector('input')!.getAttribute('aria-valuetext')).toBe(t('slider.value', { place: 20, low: 'weinig halen', high: 'veel halen' }));
});

test('after an item is placed the next one is in hand, and after the last nothing is', async () => {
  const asked = ask(named);
  expect([pressed(asked), inHand(asked)]).toEqual([expect.stringContaining('ding a'), 'ding a']);
  await tap(asked, 10, 10);
  expect([pressed(asked), inHand(asked)]).toEqual([expect.stringContaining('ding b'), 'ding b']);
  await tap(asked, 90, 90);
  expect(inHand(asked)).toBe(t('grid.done'));
  await tap(asked, 50, 50);
  expect(marks(asked)).toEqual([mark(10, 10, 'a'), mark(90, 90, 'b')]);
});

test('an item is placed right on an earlier one: a tap picks nothing up while something is in hand', async () => {
  const asked = ask(named);
  await tap(asked, 10, 10);
  await click(pin(asked, 0), 20, 14);
  expect(marks(asked)).toEqual([mark(10, 10, 'a'), mark(20, 14, 'b')]);
});

test('a thumb that bounces places one item', async () => {
  const asked = ask(named);
  await tap(asked, 10, 10);
  await click(pin(asked, 0), 11, 10);
  expect([marks(asked), inHand(asked)]).toEqual([[mark(10, 10, 'a')], 'ding b']);
});

test('a mark is moved by dragging it, and what is in hand stays there', async () => {
  const asked = ask(named);
  await tap(asked, 10, 10);
  await drag(pin(asked, 0), [12, 10], [30, 40]);
  expect([marks(asked), inHand(asked)]).toEqual([[mark(30, 40, 'a')], 'ding b']);
});

test('a finger that trembles on a mark taps', async () => {
  const asked = ask(named);
  await tap(asked, 10, 10);
  await drag(pin(asked, 0), [18, 10], [23, 12]);
  expect(marks(asked)).toEqual([mark(10, 10, 'a'), mark(23, 12, 'b')]);
});

test('what stands is taken in hand again by its name in the list, or by a tap on it once everything stands', async () => {
  const asked = ask(named, { kind: 'grid', marks: [mark(10, 10, 'a'), mark(90, 90, 'b')] });
  await press(asked.page.querySelectorAll('.chip')[1]);
  expect(inHand(asked)).toBe('ding b');
  await tap(asked, 80, 80);
  await click(pin(asked, 0), 10, 10);
  expect(inHand(asked)).toBe('ding a');
  await tap(asked, 20, 20);
  expect([marks(asked), inHand(asked)]).toEqual([[mark(20, 20, 'a'), mark(80, 80, 'b')], t('grid.done')]);
});

test('how many items are left is said, and keeps nobody from sending', async () => {
  const asked = ask(named);
  const left = () => askingOf(named).left!(named, asked.draft()!, t);
  await tap(asked, 10, 10);
  expect([asked.lacking(), left()]).toEqual([null, t('grid.left', { n: 1 })]);
  await tap(asked, 20, 20);
  expect(left()).toBeNull();
});

test('marks of one’s own are added while there is room, also close together; then they are moved on purpose', async () => {
  const asked = ask(several);
  await tap(asked, 10, 10);
  await click(pin(asked, 0), 21, 11);
  await tap(asked, 30, 30);
  expect(marks(asked)).toEqual([mark(10, 10), mark(21, 11)]);
  await drag(pin(asked, 1), [21, 11], [40, 40]);
  expect(marks(asked)).toEqual([mark(10, 10), mark(40, 40)]);
});

test('a mark is taken away by a button that names it', async () => {
  const asked = ask(several, { kind: 'grid', marks: [mark(10, 10), mark(20, 20)] });
  const button = [...asked.page.querySelectorAll('button')].find(({ textContent }) => textContent === t('grid.take', { name: '1' }));
  await press(button);
  expect(marks(asked)).toEqual([mark(20, 20)]);
});

test('what one said is told by the zone and its advice, or by the nearest ends', () => {
  const zone = { id: 'z', label: text('Bondgenoten'), advice: text('Wees openhartig'), left: 50, right: 100, bottom: 50, top: 100 };
  const said = (question: Grid, ...list: Mark[]) => askingOf(question).said(question, { kind: 'grid', marks: list }, 'nl', t).map((one) => one.text);
  expect(said({ ...several, zones: [zone] }, mark(80, 80), mark(10, 90))).toEqual(['1: Bondgenoten – Wees openhartig', '2: weinig halen, veel brengen']);
  expect(said(named, mark(10, 10, 'b'))).toEqual(['ding b: weinig halen, weinig brengen']);
});

const name = ({ page }: Asked, typed: string) =>
  act(() => {
    const field = page.querySelector<HTMLInputElement>('.naming-input')!;
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const share = ({ page }: Asked) => press(page.querySelector('.naming-check'));

test('the name of a mark of one’s own stays on the phone, and the page says so', async () => {
  const asked = ask(own);
  await tap(asked, 30, 60);
  await name(asked, 'gemeente');
  expect([asked.final(), asked.margin()]).toEqual([{ kind: 'grid', marks: [mark(30, 60)] }, ['gemeente']]);
  expect(asked.page.textContent).toContain(t('grid.private'));
});

test('a name that is shared goes along, also as it is changed, until it is taken back', async () => {
  const asked = ask(own);
  await tap(asked, 30, 60);
  await name(asked, 'gemeente');
  await share(asked);
  await name(asked, ' de  gemeente ');
  expect(asked.final()).toEqual({ kind: 'grid', marks: [{ ...mark(30, 60), label: 'de gemeente' }] });
  expect(asked.page.textContent).toContain(t('grid.shared'));
  await share(asked);
  expect(asked.final()).toEqual({ kind: 'grid', marks: [mark(30, 60)] });
});

test('a shared name that is too long is not sent', async () => {
  const asked = ask(own);
  await tap(asked, 30, 60);
  await name(asked, 'x'.repeat(43));
  expect(asked.lacking()).toBeNull();
  await share(asked);
  expect(asked.lacking()).toBe(t('text.over', { n: 3 }));
});

test('the names of several marks go with their marks', async () => {
  const asked = ask(several);
  await tap(asked, 10, 10);
  await name(asked, 'een');
  await tap(asked, 90, 90);
  await name(asked, 'twee');
  expect(asked.margin()).toEqual(['een', 'twee']);
  await press(asked.page.querySelector('.chip'));
  await press([...asked.page.querySelectorAll('button')].at(-1));
  expect([marks(asked), asked.margin()]).toEqual([[mark(90, 90)], ['twee']]);
});

test('one’s own name tells an answer apart, and a shared one goes before it', () => {
  const told = (answer: Mark) => askingOf(own).said(own, { kind: 'grid', marks: [answer] }, 'nl', t, ['voor mij']).map(({ text }) => text);
  expect(told(mark(90, 90))[0]).toMatch(/^voor mij: /);
  expect(told({ ...mark(90, 90), label: 'voor allen' })[0]).toMatch(/^voor allen: /);
});
