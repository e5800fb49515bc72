import { expect, test } from 'vitest';
import type { Copy } from '../../core/copies';
import type { Note } from '../../core/memory';
import type { Answer, Cloud } from '../../core/protocol';
import { about } from '../../core/scenes.test-support';
import { translator } from '../../i18n';
import '../../questions/asks.test-support';
import { copiedTakings } from './rare/copied';
import { takings, wordsOf } from './takings';

const t = translator('nl');
const cloud = (id: string): Cloud => ({ ...about, kind: 'cloud', id, prompt: { nl: `Vraag ${id}` }, entries: 3, length: 40 });
const lef: Answer = { kind: 'cloud', words: ['lef', 'moed'] };
const note: Note = { answer: lef, question: cloud('a') };
/** As the room of a phone is: what was written beside an answer is asked of it. */
const room = (notes: Record<string, Note>) => ({ notes, margins: [], margin() { return this.margins; } });
const copied = (id: string, number = 1) => ({ round: `${id}:${number}`, question: cloud(id), answered: 2, result: null, aside: 0 });
const copy = (...rounds: Copy['rounds']): Copy => ({ title: { nl: 'Moed' }, created: 1, source: null, rounds });
const own = (notes: Record<string, Note>) => takings(room(notes), 'nl', t);
const take = (notes: Record<string, Note>, whole: Copy) => copiedTakings(room(notes), whole, 'nl', t);

test('without a copy there is what this person answered', () => {
  expect(own({ 'a:1': note })).toMatchObject([{ round: 'a:1', prompt: { text: 'Vraag a' }, which: null, said: [{ text: 'lef' }, { text: 'moed' }] }]);
});

test('a copy has every round in its own order, also what this person left open, and then what only the phone has', () => {
  const found = take({ 'a:1': note, 'c:1': { ...note, question: cloud('c') } }, copy(copied('b'), copied('a')));
  expect(found.map(({ round, answer }) => [round, answer !== null])).toEqual([['b:1', false], ['a:1', true], ['c:1', true]]);
});

test('an answer whose question this phone never saw is told with the question of the copy', () => {
  const notes = { 'a:1': { ...note, question: null } };
  expect(own(notes)).toEqual([]);
  expect(take(notes, copy(copied('a')))).toMatchObject([{ said: [{ text: 'lef' }, { text: 'moed' }] }]);
});

test('of a question that was asked twice, each round is told by its number', () => {
  expect(own({ 'a:1': note, 'a:2': note }).map(({ which }) => which)).toEqual([t('phone.round', { n: 1 }), t('phone.round', { n: 2 })]);
  expect(take({ 'a:1': note }, copy(copied('a'), copied('a', 2))).map(({ which }) => which)).toEqual([t('phone.round', { n: 1 }), t('phone.round', { n: 2 })]);
});

test('a round that nobody answered is left out, unless this phone has an answer to it', () => {
  const empty = (id: string) => ({ ...copied(id), answered: 0 });
  expect(take({ 'a:1': note }, copy(empty('a'), empty('b'), copied('c'))).map(({ round }) => round)).toEqual(['a:1', 'c:1']);
});

test('as plain text there are only answers of this person', () => {
  expect(wordsOf(take({ 'a:1': note }, copy(copied('a'), copied('b'))))).toBe('Vraag a\n– lef\n– moed');
});
