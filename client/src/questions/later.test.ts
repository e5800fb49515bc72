// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Question } from '../core/protocol';
import { askingOf, getLater } from './asks';

const kind = (kind: string) => ({ kind }) as Question;

test('what rooms ask most is part of the page; the others are there once they were got', async () => {
  expect(['choice', 'cloud', 'open', 'content'].map((name) => askingOf(kind(name)))).not.toContain(null);
  expect(askingOf(kind('grid'))).toBeNull();
  await getLater();
  expect(askingOf(kind('grid'))).not.toBeNull();
});
