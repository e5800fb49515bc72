// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { Session } from '../../core/api';
import { Speaks } from '../../i18n';
import { Head, type Spot } from './Head';
import { Linked } from './Linked';

/** The places on the head of a page, the one where it is between brackets. */
function places(at: Spot | null, ...may: string[]): string[] {
  const page = document.createElement('div');
  const session: Session = { role: 'presenter', room: null, person: null, may };
  void act(() => render(<Speaks value="nl"><Head lang="nl" onLang={() => Promise.resolve(true)} at={at} session={session} /></Speaks>, page));
  return [...page.querySelectorAll('nav a')].map((link) => (link.hasAttribute('aria-current') ? `[${link.textContent}]` : link.textContent));
}

test('whoever looks is shown the places that are theirs, always in one order', () => {
  expect(places('people', 'manage people', 'keep an account', 'read the archive', 'open rooms')).toEqual(['Decks', 'Archief', '[Mensen]', 'Account']);
  expect(places('decks', 'open rooms', 'read the archive', 'make accounts')).toEqual(['[Decks]', 'Archief', 'Account']);
  expect(places('account', 'open rooms', 'read the archive', 'keep an account')).toEqual(['Decks', 'Archief', '[Account]']);
});

test('where somebody is already is no choice, and a stranger has none', () => {
  expect(places('decks', 'open rooms')).toEqual([]);
  expect(places('decks', 'keep an account')).toEqual(['Account']);
  expect(places(null)).toEqual([]);
});

test('a sentence has its links where its language puts them', () => {
  const page = document.createElement('p');
  render(<Linked sentence="[Laat iemand binnen](add), of [begin](decks)." to={{ add: '/people', decks: '/decks' }} />, page);
  expect(page.innerHTML).toBe('<a href="/people">Laat iemand binnen</a>, of <a href="/decks">begin</a>.');
});
