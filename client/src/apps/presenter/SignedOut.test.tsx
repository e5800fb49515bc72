// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { Speaks } from '../../i18n';
import { SignedOut } from './SignedOut';

/** What a server says to somebody who is signed out, and what they can do there. */
async function said(ways: Promise<{ accounts: boolean; provider: null }>) {
  const page = document.createElement('div');
  await act(() => render(<Speaks value="nl"><SignedOut api={{ waysIn: () => ways }} /></Speaks>, page));
  await act(() => new Promise((done) => setTimeout(done)));
  return [page.querySelector('h1')!.textContent, page.querySelector('a')!.getAttribute('href')];
}

test('where people have accounts somebody signs in, elsewhere there is a link in the terminal', async () => {
  expect(await said(Promise.resolve({ accounts: true, provider: null }))).toEqual(['Meld je aan om verder te gaan.', '/account']);
  expect(await said(Promise.resolve({ accounts: false, provider: null }))).toEqual([expect.stringContaining('presentatorlink'), '/account']);
  expect(await said(Promise.reject(new Error()))).toEqual([expect.stringContaining('presentatorlink'), '/account']);
});
