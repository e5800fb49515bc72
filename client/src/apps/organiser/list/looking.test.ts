import { expect, test } from 'vitest';
import { addressOf, everything, filtersOf, findOf, lookingOf, most, type Looking } from './looking';

const search: Looking = { q: 'één kans & meer', deck: 'avond', question: 'spannend', presenter: 'ina', label: 'abc', since: '2026-03-28', until: '2026-03-29', before: 'abc' };

test('a search is kept in the address, whatever is in it', () => {
  for (const one of [search, everything, { ...everything, q: '100%?' }]) {
    expect(lookingOf(new URL(addressOf(one), 'http://a').search)).toEqual(one);
  }
  expect(addressOf(everything)).toBe('/archive');
});

test('both days of a search belong to it, also when the clock is set forward in one of them', () => {
  const { since, until } = findOf(search);
  expect([new Date(since!).getDate(), new Date(since!).getHours()]).toEqual([28, 0]);
  expect([new Date(until!).getDate(), new Date(until!).getHours()]).toEqual([30, 0]);
});

test('what is no matter is not asked, nor what is no day', () => {
  expect(findOf(everything)).toEqual({ most });
  expect(findOf({ ...everything, q: '  ', since: 'gisteren', until: '2026' })).toEqual({ most });
});

test('words are no filter', () => {
  expect([filtersOf(search), filtersOf({ ...everything, q: 'lef', before: 'abc' })]).toEqual([6, 0]);
});
