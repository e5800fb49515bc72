import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outOf, translator, writing } from './index';

test('a message counts by the rules of its language', () => {
  expect(translator('nl')('people', { n: 1, per: 'person' })).toBe('1 persoon');
  expect(translator('en')('people', { n: 2000, per: 'table' })).toBe('2,000 tables');
});

test.each([
  ['nl', 0, '0 van 3 hebben geantwoord.'],
  ['nl', 1, '1 van 3 heeft geantwoord.'],
  ['nl', 4, '4 van 4 hebben geantwoord.'],
  ['en', 1, '1 of 3 has answered.'],
  ['en', 2, '2 of 3 have answered.'],
] as const)('the verb goes with how many answered, in %s with %i of three', (lang, answered, sentence) => {
  expect(translator(lang)('said.answered', outOf(answered, 3))).toBe(sentence);
});

test('numbers, shares and moments are written as the language does', () => {
  const at = new Date(2026, 10, 27, 17).getTime();
  expect([writing('nl').number(1834.5), writing('en').number(1834.5)]).toEqual(['1.834,5', '1,834.5']);
  expect([writing('nl').percent(0.29), writing('en').percent(0.29)]).toEqual(['29%', '29%']);
  expect([writing('nl').moment(at), writing('en').moment(at)]).toEqual(['vrijdag 27 november om 17:00', 'Friday 27 November at 17:00']);
  expect(writing('nl').day(at)).toBe('27 november 2026');
});

test.each([
  ['nl', /bijeenkomst|\bmeeting/i],
  ['en', /\bmeeting/i],
])('one live run of a deck is a room, and has no second name in %s', (lang, other) => {
  const messages = JSON.parse(readFileSync(new URL(`messages/${lang}.json`, import.meta.url), 'utf8')) as Record<string, string>;
  expect(Object.keys(messages).filter((key) => other.test(messages[key]!))).toEqual([]);
});
