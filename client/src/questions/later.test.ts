// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Question } from '../core/protocol';
import { translator } from '../i18n';
import { askingOf, getLater } from './asks';

const kind = (kind: string) => ({ kind }) as Question;
const t = translator('nl');

test('what rooms ask most is part of the page; the others, and what they say, are there once they were got', async () => {
  expect(['choice', 'cloud', 'open', 'content'].map((name) => askingOf(kind(name)))).not.toContain(null);
  expect(askingOf(kind('grid'))).toBeNull();
  expect(t('grid.lacking')).toBe('grid.lacking');
  await getLater();
  expect(askingOf(kind('grid'))).not.toBeNull();
  expect(t('grid.lacking')).toBe('Tik eerst in het vlak');
});
