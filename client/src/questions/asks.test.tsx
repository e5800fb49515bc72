// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import type { Answer, Choice, Cloud, Open, Question } from '../core/protocol';
import { translator } from '../i18n';
import { askingOf } from './asks.test-support';
import { about } from '../core/scenes.test-support';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: { nl: `optie ${id}`, en: `option ${id}` } }));
const choice = (part: Partial<Choice> = {}): Choice => ({ ...about, kind: 'choice', options, pick: 1, shuffle: false, abstain: false, ...part });
const cloud: Cloud = { ...about, kind: 'cloud', entries: 3, length: 8 };
const open: Open = { ...about, kind: 'open', length: 10, fields: [], support: false };
const t = translator('nl');

let sent = 0;
let draft: Answer | null = null;

beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div>';
  sent = 0;
  draft = null;
});

/** Asks it, and renders again at every change of the draft as the page does. */
function ask(question: Question, part: { draft?: Answer; lang?: string; seed?: string } = {}): HTMLElement {
  const app = document.getElementById('app')!;
  const { Ask } = askingOf(question);
  draft = part.draft ?? null;
  const show = () =>
    render(
      <Ask question={question} lang={part.lang ?? 'nl'} draft={draft} onDraft={(next) => { draft = next; show(); }} onSend={() => { sent += 1; }} mine={null} onMine={() => undefined} margin={[]} onMargin={() => undefined} seed={part.seed ?? 's'} labelledBy="h" describedBy={undefined} />,
      app,
    );
  act(show);
  return app;
}

const inputs = (app: HTMLElement) => [...app.querySelectorAll('input')];
const tap = (input: HTMLInputElement | undefined) => act(() => input!.click());
const type = (field: HTMLInputElement | HTMLTextAreaElement, text: string) =>
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const enter = (field: HTMLInputElement) => act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })));

test('nothing is preset, and nothing preset could be sent', () => {
  expect(inputs(ask(choice({ abstain: true }))).filter(({ checked }) => checked)).toEqual([]);
  for (const question of [choice(), cloud, open]) expect(askingOf(question).lacking(question, null, t, null)).not.toBeNull();
});

test('one of the options is picked by a tap, and no tap sends', () => {
  const app = ask(choice());
  tap(inputs(app)[1]);
  expect(draft).toEqual({ kind: 'choice', picks: ['b'] });
  tap(inputs(app)[2]);
  expect([draft, sent]).toEqual([{ kind: 'choice', picks: ['c'] }, 0]);
});

test('a tap beyond the number of picks leaves the box empty', () => {
  const app = ask(choice({ pick: 2 }));
  for (const at of [0, 1, 2]) tap(inputs(app)[at]);
  expect(inputs(app).map(({ checked }) => checked)).toEqual([true, true, false]);
  expect(draft).toEqual({ kind: 'choice', picks: ['a', 'b'] });
});

test('where everything may be picked it says so, unless an explanation has said what to pick', () => {
  const hint = (explanation: Choice['explanation'], pick: number) => ask(choice({ pick, explanation })).querySelector('.ask-hint')?.textContent;
  expect(hint(null, 3)).toBe(t('choice.all'));
  expect(hint({ nl: 'Kies er zoveel als je herkent.' }, 3)).toBeUndefined();
  expect(hint({ nl: 'Kies wat je herkent.' }, 2)).toBe(t('choice.several', { most: 2 }));
});

test('options are in the language asked for, and say so', () => {
  const label = ask(choice(), { lang: 'en' }).querySelector('.picker-label')!;
  expect([label.textContent, label.getAttribute('lang')]).toEqual(['option a', 'en']);
});

test('a shuffled order holds every option, is the same on this phone, and "none of these" stays last', () => {
  const order = () => [...ask(choice({ shuffle: true, abstain: true }), { seed: 'phone' }).querySelectorAll('.picker-label')].map(({ textContent }) => textContent);
  expect(order()).toEqual(order());
  expect(order()[3]).toBe(t('choice.none'));
});

test('what one picked is told in the order of the deck', () => {
  const question = choice({ pick: 2 });
  const said = askingOf(question).said(question, { kind: 'choice', picks: ['c', 'a'] }, 'nl', t);
  expect(said.map(({ text }) => text)).toEqual(['optie a', 'optie c']);
});

test('a field for the next word comes with the first, Enter goes to it, and Enter in an empty one sends', () => {
  const app = ask(cloud);
  expect(inputs(app)).toHaveLength(1);
  type(inputs(app)[0]!, 'lef');
  expect(inputs(app)).toHaveLength(2);
  enter(inputs(app)[0]!);
  expect([document.activeElement, sent]).toEqual([inputs(app)[1], 0]);
  enter(inputs(app)[1]!);
  expect(sent).toBe(1);
});

test('too much is told by how much, and cannot be sent', () => {
  const { lacking } = askingOf(cloud);
  expect(lacking(cloud, { kind: 'cloud', words: ['1234567890'] }, t, null)).toBe(t('text.over', { n: 2 }));
  expect(askingOf(open).lacking(open, { kind: 'open', texts: ['x'.repeat(11)], supports: [] }, t, null)).toBe(t('text.over', { n: 1 }));
  expect(askingOf(open).lacking(open, { kind: 'open', texts: [' x '.repeat(3)], supports: [] }, t, null)).toBeNull();
});

test('what is left of an open answer is told near its end', () => {
  const app = ask(open);
  const area = app.querySelector('textarea')!;
  type(area, '1234567');
  expect(app.textContent).not.toContain(t('text.left', { n: 3 }));
  type(area, '12345678');
  expect(app.textContent).toContain(t('text.left', { n: 2 }));
});

test('the halves of an answer are told with their labels, and an empty one is not told', () => {
  const fields = [{ id: 'wat', label: { nl: 'Wat?' } }, { id: 'wie', label: { nl: 'Wie' } }];
  const told = (...texts: string[]) => askingOf(open).said({ ...open, fields }, { kind: 'open', texts, supports: [] }, 'nl', t).map(({ text }) => text);
  expect([told('a', 'b'), told('', 'b')]).toEqual([['Wat? a', 'Wie: b'], ['Wie: b']]);
});

test('each half has a field under its own label', () => {
  const app = ask({ ...open, fields: [{ id: 'wat', label: { nl: 'Wat?' } }, { id: 'wie', label: { nl: 'Wie' } }] });
  const areas = [...app.querySelectorAll('textarea')];
  expect(areas.map((area) => document.getElementById(area.getAttribute('aria-labelledby')!)?.textContent)).toEqual(['Wat?', 'Wie']);
  type(areas[1]!, 'jij');
  expect(draft).toEqual({ kind: 'open', texts: ['', 'jij'], supports: [] });
});

test('where as many may be picked as there are, nobody is told of a limit', () => {
  expect(ask(choice({ pick: 3 })).textContent).toContain(t('choice.all'));
  const app = ask(choice({ pick: 3 }), { draft: { kind: 'choice', picks: ['a', 'b', 'c'] } });
  expect(app.textContent).toContain(t('choice.all'));
  expect(inputs(app).filter((input) => input.getAttribute('aria-disabled'))).toEqual([]);
});
