// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { ApiError } from '../../core/api';
import { Speaks } from '../../i18n';
import { Refused } from './Refused';

/** What can be done on a page that was refused for this reason: the links and buttons on it. */
function offered(failure: unknown): string[] {
  const page = document.createElement('div');
  const back = { href: '/archive', text: 'Terug' };
  void act(() => render(<Speaks value="nl"><Refused failure={failure} link={back} onRetry={() => undefined} /></Speaks>, page));
  return [...page.querySelectorAll('a, button')].map((one) => one.getAttribute('href') ?? one.textContent);
}

test('somebody without an account can sign in, and trying again is offered only where it may help', () => {
  expect(offered(new ApiError('needs_account', 403, ''))).toEqual(['/account']);
  expect(offered(new ApiError('not_your_room', 403, ''))).toEqual(['/archive']);
  expect(offered(new ApiError('not_archiving', 503, ''))).toEqual(['/archive', 'Probeer het nog eens']);
  expect(offered(new ApiError('offline', 0, ''))).toEqual(['/archive', 'Probeer het nog eens']);
});
