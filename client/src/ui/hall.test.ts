import { expect, test } from 'vitest';
import { dotted, hallFor, reach, type Seat } from './hall';

const crowds = [1, 2, 12, 41, 200, 600, 2_000];

test('everybody has a seat of their own, inside the hall', () => {
  for (const people of crowds) {
    const { pitch, seats } = hallFor(people);
    const taken = seats.slice(0, people);
    expect(taken).toHaveLength(people);
    expect(taken.every(({ x, y }) => Math.hypot(x, y) <= reach + 0.01 && y <= 0.01)).toBe(true);
    const nearest = Math.min(...taken.flatMap((one, i) => taken.slice(i + 1, i + 60).map((other) => Math.hypot(one.x - other.x, one.y - other.y))));
    if (people > 1) expect(nearest).toBeGreaterThan(pitch * 0.9);
  }
});

test('who sits stays where they are while others come in, until the hall is full', () => {
  expect(hallFor(9).seats).toBe(hallFor(3).seats);
  const steps = new Set(Array.from({ length: 2_000 }, (_, i) => hallFor(i + 1).pitch));
  expect(steps.size).toBeLessThanOrEqual(14);
});

test('people sit from the inside out, and on each ring from the middle to both sides', () => {
  const { seats } = hallFor(12);
  const radii = seats.map(({ x, y }) => Math.hypot(x, y));
  expect(radii.every((radius, i) => i === 0 || radius >= radii[i - 1]! - 0.02)).toBe(true);
  const [first, second, third] = [...seats] as [Seat, Seat, Seat];
  expect(first.x).toBeCloseTo(0, 1);
  expect(Math.sign(second.x)).not.toBe(Math.sign(third.x));
  expect(Math.abs(second.x)).toBeCloseTo(Math.abs(third.x), 1);
});

test('more people than there are seats fill the largest hall', () => {
  expect(hallFor(1_000_000).seats.length).toBeGreaterThan(2_000);
});

test('seats are drawn as points of one path', () => {
  expect(dotted([{ x: 1, y: -2 }, { x: 3, y: 0 }])).toBe('M1 -2h0M3 0h0');
});
