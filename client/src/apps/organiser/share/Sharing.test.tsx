// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { Share } from '../../../core/overlay';
import { Speaks } from '../../../i18n';
import { answered, saying } from '../margin/answering.test-support';
import { Sharing, type Links } from './Sharing';

const page = document.body.appendChild(document.createElement('div'));
afterEach(() => void act(() => render(null, page)));

const share: Share = { id: 'share-one', name: 'Ans', shows: { words: false, notes: false, threads: false }, made: 0, expires: Date.now() + 86_400_000, withdrawn: null, used: null };

test('a link is withdrawn only after it was asked whether that is meant', async () => {
  const withdraw = vi.fn(() => Promise.resolve());
  const links = { list: () => Promise.resolve([share]), withdraw } as unknown as Links;
  await answered(() => render(<Speaks value="nl"><Sharing title="" means="" made="" links={links} lang="nl" onClose={() => undefined} /></Speaks>, page));
  const press = (text: string) => answered(() => saying(page, '.sharing-link button', text).click());
  await press('Trek in');
  expect(withdraw).not.toHaveBeenCalled();
  await press('Laat maar');
  expect(document.activeElement).toBe(saying(page, 'button', 'Trek in'));
  await press('Trek in');
  await press('Trek de link in');
  expect(withdraw.mock.calls).toEqual([['share-one']]);
});
