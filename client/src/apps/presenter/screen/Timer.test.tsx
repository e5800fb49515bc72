// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { sceneWith } from '../../../core/scenes.test-support';
import type { Scene } from '../../../core/protocol';
import { Timer } from './Timer';

const page = document.createElement('div');
const now = 1_700_000_000_000;
const round = { key: 'q:1', number: 1 };
const show = (part: Partial<Scene>) => act(() => render(<Timer scene={sceneWith({ phase: 'open', round, now, ...part })} />, page));

afterEach(() => render(null, page));

test('what is left stands on the wall as minutes and seconds', async () => {
  await show({ until: now + 167_000 });
  expect(page.querySelector('[role=timer]')!.textContent).toContain('2:47');
});

test('a question that its timer closed says so until the next step', async () => {
  await show({ until: now + 1_000 });
  await show({ phase: 'closed', until: null, now: now + 2_100 });
  expect(page.textContent).toBe('De tijd is om');
  await show({ phase: 'revealed', until: null, now: now + 9_000 });
  expect(page.textContent).toBe('');
  await show({ phase: 'closed', until: null, now: now + 9_500 });
  expect(page.textContent).toBe('');
});

test('a question that the presenter closed in time does not', async () => {
  await show({ until: now + 60_000 });
  await show({ phase: 'closed', until: null, now: now + 5_000 });
  expect(page.textContent).toBe('');
});

test('without a timer there is nothing', async () => {
  await show({ until: null });
  expect(page.innerHTML).toBe('');
});
