import { expect, test } from 'vitest';
import { colourOf, colours } from './colours';

const named = Array.from({ length: 60 }, (_, at) => `deck-${at}`);

test('a deck keeps its colour, and every colour is some deck’s', () => {
  expect(named.map(colourOf)).toEqual([...named].reverse().map(colourOf).reverse());
  expect(new Set(named.map(colourOf)).size).toBe(colours);
});

test('the decks that come with it have colours of their own', () => {
  const built = ['leergang-interveneren', 'netwerkleiderschap', 'samen-tegen-ondermijning', 'si-meetup-5', 'sturen-vanuit-vertrouwen'].map(colourOf);
  expect([...built].sort()).toEqual([1, 3, 4, 5, 6]);
});
