import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from './en';
import { formatNumber, preferredLang, translator } from './index';
import { nl } from './nl';

const sources = new URL('..', import.meta.url).pathname;

const code = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^i18n\//.test(file))
  .map((file) => readFileSync(join(sources, file), 'utf8'))
  .join('\n');

describe('catalogues', () => {
  test('every message that is asked for exists', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key!);
    expect(asked.filter((key) => !(key in nl))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });

  test('every message that exists is asked for somewhere', () => {
    expect(Object.keys(nl).filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  });

  test('Dutch and English say the same things', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl));
  });
});

test('a message counts by the rules of its language', () => {
  expect(translator('nl')('cloud.word', 'ruimte', 1)).toBe('ruimte, 1 persoon');
  expect(translator('en')('cloud.word', 'room', 2)).toBe('room, 2 people');
});

test('numbers are written as the language does', () => {
  expect([formatNumber('nl', 1834), formatNumber('en', 1834)]).toEqual(['1.834', '1,834']);
});

test('the first language of the device that we speak is chosen, else Dutch', () => {
  expect(preferredLang(['fr-FR', 'en-GB', 'nl'])).toBe('en');
  expect(preferredLang(['NL-be'])).toBe('nl');
  expect(preferredLang(['fr'])).toBe('nl');
});
