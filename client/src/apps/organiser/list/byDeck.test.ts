import { expect, test } from 'vitest';
import { byDeck } from './byDeck';

const deck = (id: string) => ({ id, title: { nl: `Deck ${id}` }, rooms: 1 });
const question = (id: string, deck: string, position: number) => ({ id, kind: 'choice', prompt: { nl: id }, rooms: 1, deck, position });

test('questions are in the order of the decks and of the slides in them, and no deck is there without', () => {
  const questions = [question('laat', 'a', 7), question('eigen', 'b', 1), question('vroeg', 'a', 2)];
  const groups = byDeck([deck('b'), deck('c'), deck('a')], questions, 'nl');
  expect(groups.map(({ name, options }) => [name, ...options.map(({ text }) => text)])).toEqual([
    ['Deck b', 'eigen'],
    ['Deck a', 'vroeg', 'laat'],
  ]);
});
