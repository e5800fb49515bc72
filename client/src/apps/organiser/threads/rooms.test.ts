import { expect, test } from 'vitest';
import type { AskedRoom } from '../../../core/archive';
import { foundIn, shownOf } from './rooms';

const room = (id: string, answered: number | null, held = false) => ({ id, answered, protected: held }) as AskedRoom;
const tally = (id: string, people: number) => ({ room: id, thread: `in ${id}`, count: people, people, of: 20 });
const thread = { name: 'Loslaten', colour: 2, rooms: [tally('klein', 2), tally('mei', 6), tally('juni', 4), tally('bezig', 9)] };

test('a room that is not shown by itself is not there, so that nobody can take it from a sum', () => {
  const shown = shownOf([room('juni', 20), room('leeg', 0), room('mei', 23), room('klein', null, true)]);
  expect(shown.map(({ id }) => id)).toEqual(['juni', 'mei']);
  expect(foundIn(thread, shown).map(({ room: { id }, tally: { people } }) => [id, people])).toEqual([['mei', 6], ['juni', 4]]);
});
