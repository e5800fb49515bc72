import { expect, test } from 'vitest';
import type { Grid, GridAnswer, Mark, Zone } from '../../core/protocol';
import { about } from '../../core/scenes.test-support';
import { nextFree, placeAt, put, slots, take } from './marks';
import { apart } from './names';
import { corner, tallies, zoneAt } from './zones';

const text = (nl: string) => ({ nl });
const zone = (id: string, left: number, right: number, bottom: number, top: number): Zone => ({ id, label: text(id), advice: null, left, right, bottom, top });
const own: Grid = {
  ...about, kind: 'grid',
  x_low: text('w'), x_high: text('o'), y_low: text('z'), y_high: text('n'), items: [], marks: 2, zones: [], diagonal: false, centroid: false,
};
const items: Grid = { ...own, marks: 1, items: ['a', 'b'].map((id) => ({ id, label: text(id) })) };
const mark = (x: number, y: number, item: string | null = null): Mark => ({ item, x, y, label: null });
const marks = (...list: Mark[]): GridAnswer => ({ kind: 'grid', marks: list });

test('every item has a slot, and marks of one’s own have one more while there is room', () => {
  expect(slots(items, marks(mark(1, 2, 'b'))).map(({ item, mark: placed }) => [item, placed?.x])).toEqual([['a', undefined], ['b', 1]]);
  expect([null, marks(mark(1, 2)), marks(mark(1, 2), mark(3, 4))].map((draft) => slots(own, draft).length)).toEqual([1, 2, 2]);
});

test('a mark is placed, moved and taken away', () => {
  const draft = put(items, put(items, null, 1, { x: 5, y: 6 }), 0, { x: 1, y: 2 });
  expect(draft).toEqual(marks(mark(1, 2, 'a'), mark(5, 6, 'b')));
  expect(put(items, draft, 1, { x: 9, y: 9 })).toEqual(marks(mark(1, 2, 'a'), mark(9, 9, 'b')));
  expect(take(items, draft, 0)).toEqual(marks(mark(5, 6, 'b')));
  expect(take(own, marks(mark(1, 1)), 0)).toBeNull();
});

test('after an item the next without a mark has its turn', () => {
  const three = { ...items, items: [...items.items, { id: 'c', label: text('c') }] };
  expect(nextFree(slots(three, marks(mark(1, 1, 'b'))), 1)).toBe(2);
  expect(nextFree(slots(three, marks(mark(1, 1, 'b'), mark(1, 1, 'c'))), 2)).toBe(0);
  expect(nextFree(slots(items, marks(mark(1, 1, 'a'), mark(1, 1, 'b'))), 1)).toBe(1);
});

test('a finger is on a place in hundredths, upwards, and beyond the plane on its edge', () => {
  const plane = { left: 20, top: 100, width: 200, height: 200 };
  expect(placeAt({ clientX: 70, clientY: 250 }, plane)).toEqual({ x: 25, y: 25 });
  expect(placeAt({ clientX: 0, clientY: 0 }, plane)).toEqual({ x: 0, y: 100 });
});

test('of zones that overlap the first one counts, and its edges belong to it', () => {
  const zones = [zone('middle', 40, 60, 40, 60), zone('left', 0, 50, 0, 100)];
  expect([zoneAt({ zones }, 40, 60), zoneAt({ zones }, 10, 10), zoneAt({ zones }, 90, 10)].map((found) => found?.id)).toEqual(['middle', 'left', undefined]);
});

test('the name of a zone stands towards the edge of the plane', () => {
  expect(corner(zone('a', 0, 50, 50, 100))).toEqual({ across: 'start', along: 'start' });
  expect(corner(zone('b', 70, 100, 0, 50))).toEqual({ across: 'end', along: 'end' });
  expect(corner(zone('c', 35, 65, 35, 65))).toEqual({ across: 'center', along: 'center' });
});

test('the zone with the most marks leads; where all have as many nobody does', () => {
  const zones = [zone('a', 0, 50, 0, 100), zone('b', 50, 100, 0, 100)];
  const leaders = (a: number, b: number) => tallies({ zones }, { zones: [{ id: 'a', marks: a }, { id: 'b', marks: b }] }).filter(({ leads }) => leads).map(({ zone: { id } }) => id);
  expect([leaders(3, 1), leaders(2, 2), leaders(0, 0)]).toEqual([['a'], [], []]);
});

test('names that would touch are moved apart, and stay on the plane', () => {
  const standing = apart([
    { key: 'a', text: 'misverstand', x: 50, y: 99 },
    { key: 'b', text: 'meningsverschil', x: 52, y: 98 },
    { key: 'c', text: 'bedrog', x: 5, y: 97 },
    { key: 'd', text: 'ongelukkig voorval', x: 95, y: 2 },
  ]);
  const [a, b, c, d] = standing;
  expect(Math.abs(a!.y - b!.y)).toBeGreaterThanOrEqual(7);
  expect(standing.every(({ y }) => y > 0 && y < 100)).toBe(true);
  expect(c!.y).toBeCloseTo(96.25);
  // Each towards the middle.
  expect([a!.ends, b!.ends, c!.ends, d!.ends]).toEqual([false, true, false, true]);
});
