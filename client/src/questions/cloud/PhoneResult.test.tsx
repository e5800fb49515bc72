// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { Cloud } from '../../core/protocol';
import { about } from '../../core/scenes.test-support';
import { Speaks } from '../../i18n';
import { PhoneResult } from './PhoneResult';

const question: Cloud = { ...about, kind: 'cloud', entries: 3, length: 40 };

/** The words that stand out, of words that so many people gave. */
function leading(...counts: number[]): (string | null | undefined)[] {
  const page = document.createElement('div');
  const words = counts.map((count, at) => ({ key: `${at}`, label: `woord ${at}`, count }));
  const result = { kind: 'cloud' as const, ballots: 9, distinct: words.length, words };
  act(() => render(<Speaks value="nl"><PhoneResult question={question} result={result} lang="nl" mine={null} onMine={null} /></Speaks>, page));
  return [...page.querySelectorAll('.said-leads bdi')].map(({ textContent }) => textContent);
}

test('of words that as many people gave all stand out, or none', () => {
  expect(leading(9, 8, 4, 4, 4, 4, 1)).toEqual(['woord 0', 'woord 1']);
  expect(leading(9, 8, 4, 4, 4, 3)).toEqual(['woord 0', 'woord 1', 'woord 2', 'woord 3', 'woord 4']);
  expect(leading(1, 1)).toEqual([]);
});
