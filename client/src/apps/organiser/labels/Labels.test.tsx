// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { OverlayApi, type Label } from '../../../core/overlay';
import { Speaks } from '../../../i18n';
import { answered, answering, saying, type } from '../margin/answering.test-support';
import { Labels } from './Labels';

const course: Label = { id: 'label-one', rev: 1, name: 'Leergang', colour: 2, rooms: 3, answers: 12, found_in: 5, elsewhere: false };
const unworn: Label = { id: 'label-two', rev: 4, name: 'Avond', colour: 1, rooms: 0, answers: 0, found_in: 0, elsewhere: false };

const page = document.body.appendChild(document.createElement('div'));
afterEach(() => void act(() => render(null, page)));

/** The page with these labels; `standing` is what is there from then on. */
async function given(labels: Label[], ...refusals: (string | null)[]) {
  let standing = labels;
  const { fetch, changes } = answering(() => ({ labels: standing }), refusals);
  await answered(() => render(<Speaks value="nl"><Labels api={new OverlayApi(fetch)} /></Speaks>, page));
  return { changes, stands: (now: Label[]) => (standing = now) };
}

const press = (selector: string, text: string) => answered(() => saying(page, selector, text).click());

const field = () => page.querySelector<HTMLInputElement>('.naming .filter-field')!;

test.each([
  [{ rooms: 3, answers: 12 }, '3 ruimtes · 12 antwoorden'],
  [{ rooms: 1, answers: 0 }, '1 ruimte'],
  [{ rooms: 0, answers: 1 }, '1 antwoord'],
])('what has a label leads to the rooms in which that is: %o', async (has, text) => {
  await given([{ ...course, ...has }]);
  const link = saying(page, '.labels-worn a', text) as HTMLAnchorElement;
  expect([link.textContent, new URL(link.href).search]).toEqual([text, '?label=label-one']);
});

test('what nothing has leads nowhere', async () => {
  await given([unworn]);
  expect(page.querySelector('.labels-worn')!.textContent).toBe('geen ruimte · geen antwoorden');
  expect(page.querySelector('.labels-worn a')).toBe(null);
});

test('what somebody typed stays when another was first, and is kept when they mean it', async () => {
  const { changes, stands } = await given([course], 'overtaken', null);
  await press('button', 'Wijzig');
  void act(() => type(field(), 'Leergang zeven'));
  stands([{ ...course, rev: 2, name: 'Opleiding' }]);
  await press('.naming button', 'Bewaar');
  expect(field().value).toBe('Leergang zeven');
  expect(page.querySelector('[role=alert]')!.textContent).toContain('Opleiding');
  await press('.naming button', 'Bewaar');
  expect(changes.map(({ body }) => body)).toEqual([
    { rev: 1, name: 'Leergang zeven', colour: 2 },
    { rev: 2, name: 'Leergang zeven', colour: 2 },
  ]);
  expect(page.querySelector('.naming')).toBe(null);
  expect(document.activeElement).toBe(saying(page, 'button', 'Wijzig'));
});

test('what somebody typed stays when another removed the label, and makes it again', async () => {
  const { changes, stands } = await given([course, unworn], 'removed', null);
  await press('.labels-one button', 'Wijzig');
  void act(() => type(field(), 'Leergang zeven'));
  stands([unworn]);
  await press('.naming button', 'Bewaar');
  expect(field().value).toBe('Leergang zeven');
  await press('.naming button', 'Bewaar');
  expect(changes.map(({ path, body }) => [path, (body as { rev: number }).rev])).toEqual([
    ['/api/archive/labels/label-one', 1],
    ['/api/archive/labels/label-one', 0],
  ]);
});

test('a label goes from everything only after it was told how much that is', async () => {
  const { changes, stands } = await given([course]);
  stands([{ ...course, rooms: 4 }]);
  await press('button', 'Haal weg');
  expect(changes).toEqual([]);
  expect(page.querySelector('dialog')!.textContent).toContain('4 ruimtes en 12 antwoorden raken dit label kwijt');
  await press('dialog button', 'Haal overal weg');
  expect(changes.map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE /api/archive/labels/label-one?rev=1']);
  expect(page.querySelector('dialog')).toBe(null);
});

test.each([
  [{ rooms: 1, answers: 0 }, '1 ruimte raakt dit label kwijt'],
  [{ rooms: 0, answers: 1 }, '1 antwoord raakt dit label kwijt'],
  [{ rooms: 0, answers: 2 }, '2 antwoorden raken dit label kwijt'],
  [{ rooms: 2, answers: 1 }, '2 ruimtes en 1 antwoord raken dit label kwijt'],
])('what loses a label is what has it: %o', async (has, sentence) => {
  await given([{ ...course, ...has }]);
  await press('button', 'Haal weg');
  expect(page.querySelector('.labels-sure p')!.textContent).toMatch(new RegExp(`^${sentence}`));
});

test('a label that nothing has goes at once, and comes back as it was', async () => {
  const { changes } = await given([unworn]);
  await press('button', 'Haal weg');
  expect(page.querySelector('dialog')).toBe(null);
  await press('.toast button', 'Ongedaan maken');
  expect(changes.map(({ method, body }) => [method, body])).toEqual([
    ['DELETE', null],
    ['PUT', { rev: 0, name: 'Avond', colour: 1 }],
  ]);
});
