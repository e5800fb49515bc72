// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { sceneWith } from '../../../core/scenes.test-support';
import { Speaks } from '../../../i18n';
import { JoinPanel } from './JoinPanel';

/** Whether the wall says that phones cannot come in. */
function warns(address: string): boolean {
  const page = document.createElement('div');
  act(() => render(<Speaks value="nl"><JoinPanel scene={sceneWith({ phase: 'lobby' })} lang="nl" address={address} qr={null} /></Speaks>, page));
  return page.textContent!.includes('Dit adres werkt alleen op deze laptop.');
}

test('an address that leads to this laptop only is said to do so', () => {
  expect(['localhost:8000', '127.0.0.1:8000', '[::1]:8000'].map(warns)).toEqual([true, true, true]);
  expect(['klankbord.nl', '192.168.1.7:8000', ''].map(warns)).toEqual([false, false, false]);
});
