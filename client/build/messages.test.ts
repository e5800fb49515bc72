import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogues } from './catalogue.ts';
import { keyTypes } from './key-types.ts';
import { asked, saidByServer } from './languages.ts';
import { problemsOf } from './problems.ts';

const sources = new URL('../src/', import.meta.url).pathname;
const code = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^i18n\/keys/.test(file))
  .map((file) => readFileSync(join(sources, file), 'utf8'))
  .join('\n');
const [dutch, ...others] = readCatalogues();
const { texts } = dutch!;

test('every message is asked for somewhere', () => {
  const found = new Set(asked(code, Object.keys(texts)));
  expect(Object.keys(texts).filter((key) => !found.has(key) && !key.startsWith(saidByServer))).toEqual([]);
});

test('only what is wrong with an answer or a deck file is put together from a code of the server, so that no other message is missed unseen', () => {
  expect(new Set([...code.matchAll(/`((?:\w+\.)+)\$\{/g)].map(([, family]) => family))).toEqual(new Set(['reason.', 'deck.']));
});

test('the compiler knows the messages of today', () => {
  expect(readFileSync(new URL('../src/i18n/keys.ts', import.meta.url), 'utf8')).toBe(keyTypes(dutch!));
});

test.each([dutch!, ...others])('$lang says what Dutch says, about the same values, in the plural forms of its own', (language) => {
  expect(problemsOf(language, dutch!)).toEqual([]);
});

test('the room that runs has one name in Dutch, and it is not kamer', () => {
  expect(Object.values(texts).filter((message) => /\bkamer/i.test(message))).toEqual([]);
});
