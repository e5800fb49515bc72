import { expect, test } from 'vitest';
import type { Handled } from '../../../core/protocol';
import { coming, few, fresh, keepPlaces, most } from './listing';

const one = (bucket: string, part: Partial<Handled> = {}): Handled => ({ bucket, text: bucket, count: 1, state: 'seen', flagged: false, mark: null, into: null, group: null, ...part });
const shown = [one('a'), one('b'), one('c')];

test('what is new moves nothing: it is counted, and what is shown stays where it is', () => {
  const latest = [one('new', { state: 'held' }), one('c'), one('a'), one('b')];
  expect(keepPlaces(shown, latest).map(({ bucket }) => bucket)).toEqual(['a', 'b', 'c']);
  expect(fresh(shown, latest).map(({ bucket }) => bucket)).toEqual(['new']);
});

test('a few are joined at their end; more wait to be asked for', () => {
  const buckets = (rows: readonly Handled[]) => coming(rows, [one('new'), ...rows]).map(({ bucket }) => bucket);
  expect(buckets(shown)).toEqual(['a', 'b', 'c', 'new']);
  const many = Array.from({ length: few }, (_, i) => one(`${i}`));
  expect(buckets(many)).not.toContain('new');
});

test('what is shown has its newest values', () => {
  expect(keepPlaces(shown, [one('a', { state: 'hidden', count: 4 }), one('b'), one('c')])[0]).toMatchObject({ state: 'hidden', count: 4, gone: false });
});

test('what nobody gives any more keeps its place and says so', () => {
  expect(keepPlaces(shown, [one('a'), one('c')]).map(({ gone }) => gone)).toEqual([false, true, false]);
});

test('what is missing from a full list may only be older', () => {
  const full = Array.from({ length: most }, (_, i) => one(`${i}`));
  expect(keepPlaces(shown, full).map(({ gone }) => gone)).toEqual([false, false, false]);
});
