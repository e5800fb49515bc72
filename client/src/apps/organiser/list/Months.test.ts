import { expect, test } from 'vitest';
import type { ArchivedRoom } from '../../../core/archive';
import { byMonth } from './Months';

const room = (id: string, year: number, month: number) => ({ id, created: new Date(year, month, 15).getTime() }) as ArchivedRoom;

test('rooms of a month stand together, and the same month of another year is another', () => {
  const rooms = [room('a', 2026, 10), room('b', 2026, 10), room('c', 2026, 9), room('d', 2025, 10)];
  expect(byMonth(rooms, 'nl').map(({ month, rooms: those }) => [month, those.map(({ id }) => id)])).toEqual([
    ['november 2026', ['a', 'b']],
    ['oktober 2026', ['c']],
    ['november 2025', ['d']],
  ]);
});
