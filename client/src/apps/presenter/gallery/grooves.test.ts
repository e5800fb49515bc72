import { expect, test } from 'vitest';
import { groovesOf, sleeve } from './grooves';

test('a deck has a ring for every question, from the first on the inside, and none for what is only read', () => {
  const grooves = groovesOf(['content', 'open', 'choice', 'cloud', 'content']);
  expect(grooves).toHaveLength(3);
  expect(grooves.map(({ radius }) => radius)).toEqual([...grooves.map(({ radius }) => radius)].sort((a, b) => a - b));
});

test('short decks are small and long ones fill the sleeve, but not more', () => {
  const outermost = (questions: number) => groovesOf(Array<string>(questions).fill('open')).at(-1)!;
  expect(outermost(6).radius).toBeLessThan(outermost(10).radius);
  for (const questions of [10, 15, 40, 200]) {
    const { radius, width } = outermost(questions);
    expect(radius + width / 2).toBeLessThanOrEqual(sleeve / 2);
  }
});

test('each kind has a line of its own, and one that is not known yet a plain one', () => {
  const lines = groovesOf(['choice', 'cloud', 'open', 'scale', 'ranking', 'points', 'grid', 'spectrum', 'nowwish', 'timeline', 'questions', 'new']);
  expect(new Set(lines.map(({ dashes, round, width }) => `${dashes} ${round} ${width}`)).size).toBe(12);
  expect(lines.at(-1)).toMatchObject({ dashes: null, round: false });
});

test('a deck without questions has no rings', () => {
  expect(groovesOf(['content'])).toEqual([]);
});
