import { expect, test } from 'vitest';
import { byGroup } from './groups';

const texts = [
  { key: 'a', group: null },
  { key: 'b', group: 'rust' },
  { key: 'c', group: 'druk' },
  { key: 'd', group: 'rust' },
];

test('groups stand together in their own order, and what is in none comes last', () => {
  expect(byGroup(texts, [{ name: 'druk' }, { name: 'rust' }]).map(({ key }) => key)).toEqual(['c', 'b', 'd', 'a']);
});

test('without groups nothing moves', () => {
  expect(byGroup(texts, [])).toBe(texts);
});
