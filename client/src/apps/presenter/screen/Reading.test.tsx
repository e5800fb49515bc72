// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { about, sceneWith } from '../../../core/scenes.test-support';
import type { Lens, Scene } from '../../../core/protocol';
import { Speaks } from '../../../i18n';
import { Reading } from './Reading';

const word = (label: string, count: number) => ({ key: label, label, count });
const lens: Lens = { name: 'cloud', words: 3, once: 1, grouped: 1, leaf: 0, leaves: 1, lines: [] };

/** What the text says of words, in its order. */
async function said(part: Partial<Scene>): Promise<(string | null)[]> {
  const page = document.createElement('div');
  const scene = sceneWith({
    phase: 'revealed', question: { ...about, kind: 'cloud', entries: 3, length: 40 }, visibility: 'reveal', answered: 9, present: 9,
    result: { kind: 'cloud', ballots: 9, distinct: 3, words: [word('moed', 5), word('rust', 3), word('lef', 1)] }, ...part,
  });
  act(() => render(<Speaks value="nl"><Reading scene={scene} lang="nl" address="" evening={null} /></Speaks>, page));
  await vi.waitFor(() => expect(page.querySelector('li')).not.toBe(null));
  return [...page.querySelectorAll('li')].map(({ textContent }) => textContent);
}

test('words that are looked at in another way are those of the leaf that lies open', async () => {
  expect(await said({ lens: { ...lens, name: 'once', lines: [{ ...word('lef', 1), parts: [] }] } })).toEqual(['lef']);
  expect(await said({ lens: { ...lens, name: 'grouped', lines: [{ ...word('moed', 5), parts: [{ label: 'moed', count: 4 }, { label: 'moedig', count: 1 }] }] } })).toEqual(['moed, 5 personen: moed 4, moedig 1']);
});

test('words that are drawn are all there, and those of rounds that lie beside each other', async () => {
  expect(await said({ lens })).toHaveLength(3);
  const first = { number: 1, answered: 9, result: { kind: 'cloud' as const, ballots: 9, distinct: 1, words: [word('angst', 2)] } };
  expect(await said({ lens: { ...lens, name: 'once' }, earlier: [first] })).toHaveLength(4);
});
