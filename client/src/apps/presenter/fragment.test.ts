// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { onFragment, takeFragment } from './fragment';

beforeEach(() => history.replaceState(null, '', '/remote'));

test('a secret is taken out of the address, once', () => {
  history.replaceState(null, '', '/remote#first');
  expect([takeFragment(), location.hash, takeFragment()]).toEqual(['first', '', null]);
});

test('another link opened in the same tab brings its secret, and its going away brings nothing', () => {
  const taken: string[] = [];
  onFragment((secret) => taken.push(secret));
  history.replaceState(null, '', '/remote#second');
  dispatchEvent(new Event('hashchange'));
  dispatchEvent(new Event('hashchange'));
  expect([taken, location.hash]).toEqual([['second'], '']);
});
