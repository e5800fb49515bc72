import { expect, test } from 'vitest';
import type { AskedRoom, ComparedPart } from '../../../core/archive';
import { daysOf, namesOf } from './names';

const room = (id: string, created: string, title = 'Leergang'): AskedRoom => ({ id, title: { nl: title }, created: new Date(created).getTime(), answered: 6, protected: false });
const part = (id: string, name: string | null, ...rooms: string[]) => ({ id, name, rooms }) as unknown as ComparedPart;
const rooms = [room('a', '2026-03-12T09:30'), room('b', '2026-03-12T14:00'), room('c', '2026-03-12T14:00', 'Tweedaagse'), room('d', '2026-03-12T14:00'), room('e', '2026-06-01T10:00')];

test('a room is called by its day, with the time where another was on that day', () => {
  expect([...daysOf(rooms, 'nl').values()].slice(0, 2)).toEqual(['12 maart 2026, 09:30', '12 maart 2026, 14:00']);
  expect(daysOf(rooms, 'nl').get('e')).toBe('1 juni 2026');
});

test('no two things beside each other have one name', () => {
  const parts = [...'abcde'].map((id) => part(id, null, id));
  expect([...namesOf(parts, rooms, 'nl').values()]).toEqual([
    '12 maart 2026, 09:30',
    '12 maart 2026, 14:00, Leergang (1)',
    '12 maart 2026, 14:00, Tweedaagse',
    '12 maart 2026, 14:00, Leergang (2)',
    '1 juni 2026',
  ]);
});

test('a group has the name of its label, and its days where that is gone', () => {
  const names = namesOf([part('l', 'Leergang zeven', 'a', 'e'), part('2', null, 'a', 'b', 'e')], rooms, 'nl');
  expect([...names.values()]).toEqual(['Leergang zeven', '12 maart 2026, 09:30 – 1 juni 2026']);
});
