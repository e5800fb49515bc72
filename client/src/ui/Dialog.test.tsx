// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { Dialog } from './Dialog';

test('a dialog has its title read first, and gives the focus back to what opened it', () => {
  const page = document.body.appendChild(document.createElement('div'));
  const opener = document.body.appendChild(document.createElement('button'));
  opener.focus();
  act(() => render(<Dialog title="Hoe lang?" onClose={() => undefined}>…</Dialog>, page));
  expect(document.activeElement?.textContent).toBe('Hoe lang?');
  act(() => render(null, page));
  expect(document.activeElement).toBe(opener);
});
