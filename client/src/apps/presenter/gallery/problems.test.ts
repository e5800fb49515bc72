import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messageNamed, translator } from '../../../i18n';
import { problemSaid } from './problems';

const server = (file: string) => readFileSync(new URL(`../../../../../server/klankbord/${file}`, import.meta.url), 'utf8');
const keys = Object.keys(JSON.parse(readFileSync(new URL('../../../i18n/messages/nl.json', import.meta.url), 'utf8')) as object);
const codesIn = (source: string) => [...source.matchAll(/^ {4}"(\w+)": f?"/gm)].map(([, code]) => code!);

/** What is told in English only: what somebody meets who makes a deck by a program. */
const english = ['does_not_fit', 'rule', 'written_as', 'wrong'];

test('whatever the server finds wrong with a deck file is told in the language of the reader, and nothing else is', () => {
  const codes = [...codesIn(server('decks/sentences.py')), ...codesIn(server('questions/rules.py')).map((code) => `rule.${code}`)];
  expect(codes.length).toBeGreaterThan(70);
  expect(codes.filter((code) => messageNamed(`deck.${code}`) === null).sort()).toEqual(english);
  const known = keys.filter((key) => key.startsWith('deck.'));
  expect(known.filter((key) => !codes.includes(key.slice('deck.'.length)))).toEqual([]);
});

test('a reason that the server does not give is no message', () => {
  const codes = codesIn(server('questions/reasons.py'));
  const known = keys.filter((key) => key.startsWith('reason.'));
  expect(known.map((key) => key.slice('reason.'.length)).sort()).toEqual(codes.sort());
});

const problem = (...said: { code: string; values: Record<string, number | string | string[]> }[]) => ({ line: 3, column: null, sentence: 'In English.', said });

test('a mistake and what was meant stand behind each other', () => {
  const told = problem({ code: 'unknown_kind', values: { written: 'clout' } }, { code: 'meant', values: { word: 'cloud' } });
  expect(problemSaid(told, translator('nl'), 'nl')).toEqual({ text: 'Er is geen soort vraag ‘clout’. Bedoelde je ‘cloud’?', lang: 'nl' });
});

test('words are listed as the language does, and a choice is one', () => {
  const values = { key: 'visibility', either: ['live', 'after', 'never'], written: 'soms' };
  expect(problemSaid(problem({ code: 'not_one_of', values }), translator('nl'), 'nl').text).toBe('visibility is live, after of never, en niet ‘soms’.');
  expect(problemSaid(problem({ code: 'kinds', values: { known: ['open', 'cloud', 'choice'] } }), translator('nl'), 'nl').text).toBe('De soorten zijn open, cloud en choice.');
});

test('a sample that is no answer is refused as on a phone', () => {
  expect(problemSaid(problem({ code: 'reason.too_many_words', values: { most: 3 } }), translator('nl'), 'nl').text).toBe('Geef hooguit 3 woorden.');
});

test('what this page does not know is told in English, and marked as that', () => {
  const told = problem({ code: 'unknown_kind', values: { written: 'x' } }, { code: 'from_tomorrow', values: {} });
  expect(problemSaid(told, translator('nl'), 'nl')).toEqual({ text: 'In English.', lang: 'en' });
});
