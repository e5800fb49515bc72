import { expect, test } from 'vitest';
import { about, sceneWith } from '../../../core/scenes.test-support';
import type { Lens, Scene } from '../../../core/protocol';
import { translator } from '../../../i18n';
import { sentenceOf } from './sentence';

const words = [{ key: 'loslaten', label: 'loslaten', count: 9 }, { key: 'lef', label: 'lef', count: 1 }];
const lens: Lens = { name: 'cloud', words: 41, once: 23, grouped: 0, leaf: 0, leaves: 1, lines: [] };
const scene = (part: Partial<Scene> = {}) =>
  sceneWith({ phase: 'revealed', question: { ...about, kind: 'cloud', entries: 3, length: 40 }, visibility: 'reveal', answered: 60, present: 66, lens, result: { kind: 'cloud', ballots: 60, distinct: 41, words }, ...part });
const said = (part: Partial<Scene> = {}, lang: 'nl' | 'en' = 'nl') => sentenceOf(translator(lang), scene(part), lang);

test('of a cloud it says how many words there are, of how many people, and which was named most', () => {
  expect([said(), said({}, 'en')]).toEqual(['41 woorden van 60 personen; het meest genoemd: loslaten, 9.', '41 words from 60 people; most named: loslaten, 9.']);
});

test('of nothing it names nothing', () => {
  expect(said({ answered: 1, result: { kind: 'cloud', ballots: 1, distinct: 0, words: [] } })).toBe('0 woorden van 1 persoon.');
});

test('of words that are looked at in another way it says which they are, how many, and which leaf lies open', () => {
  expect(said({ lens: { ...lens, name: 'once', leaf: 1, leaves: 3 } })).toBe('Eén keer gezegd: 23 woorden, blad 2 van 3.');
  expect(said({ lens: { ...lens, name: 'list' } }, 'en')).toBe('All words: 41 words.');
});
