import { expect, test } from 'vitest';
import { applied, type Delta } from './delta';

const before = { n: 1, words: [{ key: 'a', count: 1 }, { key: 'b', count: 1 }, { key: 'c', count: 1 }], places: [[1, 2]] };

test.each<[string, Delta | null, unknown]>([
  ['nothing', null, before],
  ['another value', { set: [1] }, [1]],
  ['a member', { of: { n: { set: 2 } } }, { ...before, n: 2 }],
  ['an item that rose', { of: { words: { list: [[{ key: 'c', count: 2 }], 2, -1] } } }, { ...before, words: [{ key: 'c', count: 2 }, ...before.words.slice(0, 2)] }],
  ['an item that changed in its place', { of: { words: { list: [1, { of: { count: { set: 5 } } }, 1] } } }, { ...before, words: [before.words[0], { key: 'b', count: 5 }, before.words[2]] }],
  ['an item that is a list', { of: { places: { list: [{ list: [1, [9]] }, [[3]]] } } }, { ...before, places: [[1, 2].slice(0, 1).concat(9), [3]] }],
])('%s', (_, delta, after) => {
  expect(applied(before, delta)).toEqual(after);
});

test('what was there before stays as it was', () => {
  const kept = JSON.stringify(before);
  applied(before, { of: { words: { list: [-3, [1]] } } });
  expect(JSON.stringify(before)).toBe(kept);
});
