// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Choice, Result, Scene } from '../../../core/protocol';
import { about, sceneWith } from '../../../core/scenes.test-support';
import { breath, useBreath } from './breath';
import { pictureOf } from './picture';

const page = document.createElement('div');
const question: Choice = { ...about, kind: 'choice', pick: 1, shuffle: false, abstain: false, options: [{ id: 'a', label: { nl: 'Ja' } }, { id: 'b', label: { nl: 'Nee' } }] };
const result: Result = { kind: 'choice', ballots: 9, abstained: 0, options: [{ id: 'a', count: 9 }, { id: 'b', count: 0 }] };
const asked = (part: Partial<Scene>) => sceneWith({ question, phase: 'open', visibility: 'reveal', round: { key: 'q:1', number: 1 }, answered: 8, present: 9, ...part });
const revealed = (part: Partial<Scene> = {}) => asked({ phase: 'revealed', result, answered: 9, ...part });

function Seen({ scene }: { scene: Scene }) {
  const { drawn, breathing } = useBreath(scene);
  return <>{`${pictureOf(drawn)} ${drawn.answered} ${breathing}`}</>;
}

const show = (scene: Scene) => act(() => render(<Seen scene={scene} />, page));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  render(null, page);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('at a reveal the picture stays for a breath, with the last count, and then the result is there', async () => {
  await show(asked({}));
  await show(revealed());
  expect(page.textContent).toBe('collecting 9 true');
  await pass(breath - 1);
  expect(page.textContent).toBe('collecting 9 true');
  await pass(1);
  expect(page.textContent).toBe('result 9 false');
});

test('a scene that comes again in between makes it no longer', async () => {
  await show(asked({}));
  await show(revealed());
  await pass(breath / 2);
  await show(revealed({ seq: 9 }));
  await pass(breath / 2);
  expect(page.textContent).toBe('result 9 false');
});

test('who hides it again sees it hidden at once, and the next reveal holds its breath too', async () => {
  await show(asked({}));
  await show(revealed());
  await show(asked({ phase: 'closed' }));
  expect(page.textContent).toBe('kept 8 false');
  await show(revealed());
  expect(page.textContent).toBe('kept 9 true');
  await pass(breath);
  expect(page.textContent).toBe('result 9 false');
});

test('a result that is opened, or of another question, is there at once', async () => {
  await show(revealed());
  expect(page.textContent).toBe('result 9 false');
  await show(asked({}));
  await show(revealed({ round: { key: 'r:1', number: 1 } }));
  expect(page.textContent).toBe('result 9 false');
});

test('with less motion nobody waits', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }));
  await show(asked({}));
  await show(revealed());
  expect(page.textContent).toBe('result 9 false');
});
