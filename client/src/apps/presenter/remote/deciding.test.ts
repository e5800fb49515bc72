import { expect, test } from 'vitest';
import type { Handled } from '../../../core/protocol';
import { asItIs, hiding, merging, showing, unmerging } from './deciding';

const one = (bucket: string, part: Partial<Handled> = {}): Handled => ({ bucket, text: bucket, count: 1, state: 'seen', flagged: false, mark: null, into: null, group: null, ...part });

test('a mark is kept only where an answer would wait without it', () => {
  const flagged = one('a', { flagged: true });
  expect([showing(one('a'), 'off'), showing(one('a'), 'flagged'), showing(flagged, 'off')].map(({ mark }) => mark)).toEqual([null, null, null]);
  expect([showing(one('a'), 'all'), showing(flagged, 'flagged')].map(({ mark }) => mark)).toEqual(['shown', 'shown']);
});

test('a question of the room is set aside by the mark of its kind', () => {
  expect([hiding(one('a'), 'questions').mark, hiding(one('a'), 'open').mark]).toEqual(['aside', 'hidden']);
});

test('a decision is taken back to the mark that was there', () => {
  expect(asItIs(one('a', { mark: 'pinned' }))).toEqual({ do: 'mark', bucket: 'a', mark: 'pinned' });
});

test('a merge is taken back together with the words that moved along', () => {
  expect(unmerging('b', [one('a', { into: 'b' }), one('b'), one('c')])).toEqual([merging('b', null), merging('a', 'b')]);
});
