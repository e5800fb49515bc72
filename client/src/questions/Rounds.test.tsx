// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { about } from '../core/scenes.test-support';
import type { Choice, Grid, NowWish, Points, Question, Questions, Ranking, Result, Scale, Spectrum } from '../core/protocol';
import { Rounds } from './Rounds';

const page = document.createElement('div');
const show = (question: Question, ...results: Result[]) =>
  act(() => render(<Rounds question={question} rounds={results.map((result, i) => ({ number: i + 1, answered: 10 * (i + 1), result }))} lang="nl" />, page));
const heard = () => [...page.querySelectorAll('.unseen li')].map((item) => item.textContent!.replace(/\s+/g, ' ').trim());
const item = (id: string) => ({ id, label: { nl: id } });

beforeAll(() => {
  window.matchMedia ??= (() => ({ matches: true, addEventListener() {}, removeEventListener() {} })) as never;
});

afterEach(() => render(null, page));

test('of a choice the shift of every option is told in percentage points', async () => {
  const question: Choice = { ...about, kind: 'choice', options: [item('ja'), item('nee')], pick: 1, shuffle: false, abstain: false };
  const chose = (ja: number, nee: number): Result => ({ kind: 'choice', ballots: 10, abstained: 0, options: [{ id: 'ja', count: ja }, { id: 'nee', count: nee }] });
  await show(question, chose(3, 7), chose(8, 2));
  expect(heard()).toEqual(['ja: 80%, 8 personen; in ronde 1 30%, dus 50 procentpunt meer', 'nee: 20%, 2 personen; in ronde 1 70%, dus 50 procentpunt minder']);
  expect([...page.querySelectorAll<HTMLElement>('.bar-before')].map(({ style }) => style.width)).toEqual(['30%', '70%']);
  expect([...page.querySelectorAll('.bars-shift')].map(({ textContent }) => textContent)).toEqual(['+50', '−50']);
  await show(question, chose(3, 7), chose(3, 7));
  expect([...page.querySelectorAll('.bars-shift')].map(({ textContent }) => textContent)).toEqual(['±0', '±0']);
});

test('beside the last round lies the last one before it that anybody answered', async () => {
  const question: Choice = { ...about, kind: 'choice', options: [item('ja'), item('nee')], pick: 1, shuffle: false, abstain: false };
  const chose = (ja: number, nee: number): Result => ({ kind: 'choice', ballots: ja + nee, abstained: 0, options: [{ id: 'ja', count: ja }, { id: 'nee', count: nee }] });
  const rounds = [chose(3, 7), chose(0, 0), chose(3, 7)].map((result, i) => ({ number: i + 1, answered: i === 1 ? 0 : 10, result }));
  await act(() => render(<Rounds question={question} rounds={rounds} lang="nl" />, page));
  expect(heard()[0]).toBe('ja: 30%, 3 personen; in ronde 1 ook 30%');
});

test('of a scale the answer in the middle of the earlier round is told, of a statement that was in it', async () => {
  const question: Scale = { ...about, kind: 'scale', statements: [item('a'), item('b')], steps: 3, low: { nl: 'nee' }, high: { nl: 'ja' } };
  const placed = (id: string, counts: number[], median: number) => ({ id, counts, n: 4, skipped: 0, median, mean: null });
  await show(
    question,
    { kind: 'scale', ballots: 4, statements: [placed('a', [4, 0, 0], 1)] },
    { kind: 'scale', ballots: 4, statements: [placed('a', [0, 0, 4], 3), placed('b', [0, 4, 0], 2)] },
  );
  expect(heard()[0]).toContain('In ronde 1 was het middelste antwoord 1.');
  expect(heard()[1]).not.toContain('ronde');
  expect(page.querySelectorAll('.scale-before')).toHaveLength(1);
});

test('of a spectrum and of nows and wishes the middles of the earlier round are told', async () => {
  const spectrum: Spectrum = { ...about, kind: 'spectrum', left: { nl: 'in' }, right: { nl: 'op' } };
  await show(spectrum, { kind: 'spectrum', ballots: 1, places: [[20, 1]], median: 20 }, { kind: 'spectrum', ballots: 1, places: [[70, 1]], median: 70 });
  expect(heard().at(-1)).toBe('In ronde 1 was het middelste antwoord 20.');
  const nowwish: NowWish = { ...about, kind: 'nowwish', items: [item('ruimte')], low: { nl: 'weinig' }, high: { nl: 'veel' }, now: null, wish: null };
  const placed = (now: number, wish: number): Result => ({
    kind: 'nowwish', ballots: 1,
    items: [{ id: 'ruimte', now: [[now, 1]], wish: [[wish, 1]], median_now: now, median_wish: wish, more: 1, same: 0, less: 0 }],
  });
  await show(nowwish, placed(10, 60), placed(40, 50));
  expect(heard()[0]).toContain('In ronde 1: Nu 10, Gewenst 60.');
});

test('of points the shift is told in percentage points, of a ranking the earlier place', async () => {
  const points: Points = { ...about, kind: 'points', items: [item('a'), item('b')], budget: 100, step: 10, spend: true };
  const divided = (a: number, b: number): Result => ({ kind: 'points', ballots: 1, items: [{ id: 'a', points: a, givers: 1 }, { id: 'b', points: b, givers: 1 }], total: 100 });
  await show(points, divided(30, 70), divided(60, 40));
  expect(heard()[0]).toContain('in ronde 1 30%, dus 30 procentpunt meer');
  const ranking: Ranking = { ...about, kind: 'ranking', items: [item('a'), item('b')], top: null };
  const ranked = (...order: string[]): Result => ({ kind: 'ranking', ballots: 1, items: order.map((id, i) => ({ id, points: 2 - i, first: 1 - i, ranked: 1 })), most: 2 });
  await show(ranking, ranked('b', 'a'), ranked('a', 'b'));
  expect(heard()[0]).toMatch(/^a: .*In ronde 1 op plaats 2\.$/);
});

test('of a grid the earlier marks are rings, and each zone tells how many it had', async () => {
  const zone = { id: 'z', label: { nl: 'Vrienden' }, advice: null, left: 0, right: 100, bottom: 0, top: 100 };
  const grid: Grid = { ...about, kind: 'grid', x_low: { nl: 'l' }, x_high: { nl: 'r' }, y_low: { nl: 'o' }, y_high: { nl: 'b' }, items: [], marks: 1, zones: [zone], diagonal: false, centroid: false };
  const marked = (x: number, marks: number): Result => ({ kind: 'grid', ballots: 1, dots: [{ item: null, x, y: 50, label: null, marks }], marks, zones: [{ id: 'z', marks }], centroids: [] });
  await show(grid, marked(10, 4), marked(90, 6));
  expect([...page.querySelectorAll<HTMLElement>('.grid-before')].map(({ style }) => style.left)).toEqual(['10%']);
  expect(page.querySelector('.grid-words')!.textContent).toContain('6 stippen (was 4).');
});

test('of other kinds two rounds stand side by side, and of several earlier ones another can be picked', async () => {
  const question: Questions = { ...about, kind: 'questions', asked: 3, length: 200 };
  const asked = (text: string): Result => ({ kind: 'questions', ballots: 1, distinct: 1, questions: [{ key: text, bucket: text, text, support: 0, state: 'pending' }] });
  await show(question, asked('eerst'), asked('toen'), asked('nu'));
  const names = () => [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);
  expect(names()).toEqual(['Ronde 2 · 20 antwoorden', 'Ronde 3 · 30 antwoorden']);
  await act(() => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === '1')!.click());
  expect(names()).toEqual(['Ronde 1 · 10 antwoorden', 'Ronde 3 · 30 antwoorden']);
  expect(page.textContent).toContain('eerst');
});

test('a round that is picked with the keyboard keeps the focus, and one that is clicked leaves the space bar to the clicker', async () => {
  const question: Questions = { ...about, kind: 'questions', asked: 3, length: 200 };
  const none: Result = { kind: 'questions', ballots: 0, distinct: 0, questions: [] };
  document.body.append(page);
  await show(question, none, none, none);
  const first = page.querySelector<HTMLButtonElement>('.rounds-picker button')!;
  const press = (detail: number) => act(() => (first.focus(), void first.dispatchEvent(new MouseEvent('click', { detail, bubbles: true }))));
  await press(0);
  expect([document.activeElement, first.getAttribute('aria-pressed')]).toEqual([first, 'true']);
  await press(1);
  expect(document.activeElement).not.toBe(first);
  page.remove();
});
