/** A hall of half rings around the place the sound comes from: where everybody sits. */

/** How far the hall reaches, in its own units; the source is at (0, 0) and the hall above it. */
export const reach = 100;
/** No ring is nearer to the source than this. */
const nearest = 28;
/** The size of a dot, in parts of the distance to the next. */
export const dotPart = 0.66;
/**
 * From seat to seat and from ring to ring; each hall holds some 1.4 times as many people as the one before. Larger steps
 * leave a hall half empty, and at smaller ones people have to move up for each other all the time.
 */
const pitches = [24, 20, 17, 14, 12, 10, 8.5, 7, 6, 5, 4.25, 3.5, 3, 2.5, 2.1] as const;

export interface Seat {
  x: number;
  y: number;
}

export interface Hall {
  /** From seat to seat. */
  pitch: number;
  /** The radii of the rings, from the inside. */
  rings: readonly number[];
  /** In the order in which people sit down: ring after ring from the inside, each from its middle to both sides. */
  seats: readonly Seat[];
}

const halls = pitches.map(layout);

/** The roomiest hall with a seat for all `people`; where there are more than fit in the largest, that one. */
export function hallFor(people: number): Hall {
  return halls.find(({ seats }) => seats.length >= people) ?? halls[halls.length - 1]!;
}

/** The middles of these seats as one path of points: with round ends and a width, each of them is a dot. */
export function dotted(seats: readonly Seat[]): string {
  return seats.map(({ x, y }) => `M${x} ${y}h0`).join('');
}

function layout(pitch: number): Hall {
  const count = Math.floor((reach - nearest) / pitch) + 1;
  // The last one reaches as far as the hall, whatever its pitch.
  const rings = Array.from({ length: count }, (_, i) => reach - (count - 1 - i) * pitch);
  return { pitch, rings, seats: rings.flatMap((radius) => row(radius, pitch)) };
}

/** The seats of one ring, evenly from the base line on one side to that on the other, and one right above the source. */
function row(radius: number, pitch: number): Seat[] {
  const gaps = 2 * Math.floor((Math.PI * radius) / pitch / 2);
  return Array.from({ length: gaps + 1 }, (_, i) => at(radius, fromMiddle(i, gaps + 1) / gaps));
}

/** The `i`th place of `count` in a row, when the row is filled from its middle to both sides. */
function fromMiddle(i: number, count: number): number {
  const middle = Math.floor((count - 1) / 2);
  return i % 2 === 0 ? middle - i / 2 : middle + (i + 1) / 2;
}

/** On the ring of `radius`, at `part` of the way from its left end to its right. */
function at(radius: number, part: number): Seat {
  const round = (value: number) => Math.round(value * 100) / 100;
  return { x: round(-radius * Math.cos(Math.PI * part)), y: round(-radius * Math.sin(Math.PI * part)) };
}
