import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import './desk';
import * as deskEn from './desk/en';
import * as deskNl from './desk/nl';
import { en } from './en';
import { formatNumber, preferredLang, translator } from './index';
import * as laterEn from './later/en';
import * as laterNl from './later/nl';
import { nl } from './nl';

const desk = { ...deskEn, ...deskNl };
const later = { ...laterEn, ...laterNl };
/** What the phone says, at once or later. */
const phone = { ...nl, ...later.nl };
const sources = new URL('..', import.meta.url).pathname;

const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^i18n\//.test(file))
  .map((file) => ({ desk: file.startsWith('apps/presenter/'), code: readFileSync(join(sources, file), 'utf8') }));

const codeOf = (desk: boolean) => files.filter((file) => file.desk === desk).map(({ code }) => code).join('\n');
/** Asked for by its name, or as one of a family whose last part is a code of the server. */
const asks = (code: string, key: string) => code.includes(`'${key}'`) || code.includes(`\`${key.split('.')[0]}.\${`);
const askedIn = (code: string) => [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key!);

describe('catalogues', () => {
  test('every message that is asked for exists, and the phone is not asked for what only the presenter says', () => {
    expect(askedIn(codeOf(false)).filter((key) => !(key in phone))).toEqual([]);
    expect(askedIn(codeOf(true)).filter((key) => !(key in phone) && !(key in desk.nl))).toEqual([]);
    expect(askedIn(codeOf(true)).length).toBeGreaterThan(0);
  });

  test('every message that exists is asked for somewhere, and what only the presenter asks for is not on the phone', () => {
    expect(Object.keys(phone).filter((key) => !asks(codeOf(false), key))).toEqual([]);
    expect(Object.keys(desk.nl).filter((key) => !asks(codeOf(true), key))).toEqual([]);
  });

  test('Dutch and English say the same things', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl));
    expect(Object.keys(later.en)).toEqual(Object.keys(later.nl));
    expect(Object.keys(desk.en)).toEqual(Object.keys(desk.nl));
  });
});

test('a message counts by the rules of its language', () => {
  expect(translator('nl')('people', 1, 'person')).toBe('1 persoon');
  expect(translator('en')('people', 2, 'table')).toBe('2 tables');
});

test.each([
  ['nl', 0, '0 van 3 hebben geantwoord.'],
  ['nl', 1, '1 van 3 heeft geantwoord.'],
  ['nl', 4, '4 van 4 hebben geantwoord.'],
  ['en', 1, '1 of 3 has answered.'],
  ['en', 2, '2 of 3 have answered.'],
] as const)('the verb goes with how many answered, in %s with %i of three', (lang, answered, sentence) => {
  expect(translator(lang)('said.answered', answered, 3)).toBe(sentence);
});

test('the room that runs has one name in Dutch, and it is not kamer', () => {
  expect(Object.values(phone).map(String).filter((message) => /\bkamer/i.test(message))).toEqual([]);
});

test('numbers are written as the language does', () => {
  expect([formatNumber('nl', 1834), formatNumber('en', 1834)]).toEqual(['1.834', '1,834']);
});

test('the first language of the device that we speak is chosen, else English', () => {
  expect(preferredLang(['fr-FR', 'en-GB', 'nl'])).toBe('en');
  expect(preferredLang(['NL-be'])).toBe('nl');
  expect(preferredLang(['fr', 'de-DE'])).toBe('en');
});
