/** A dot for everyone in the room: how large the dots are, and where each stands. */

/** The field, in units of the wall. */
export const field = { width: 56, height: 13 } as const;

/**
 * From dot to dot, in units; the largest that fits. Few steps, so that the dots hardly ever have to move up for each
 * other.
 */
const pitches = [4.2, 2.6, 1.6, 1, 0.62] as const;

export interface Dots {
  pitch: number;
  /** How many there are in a row. */
  columns: number;
  /** How many are drawn: as many as there is room for. */
  drawn: number;
}

export function dots(people: number): Dots {
  const fitting = pitches.map(layout).find(({ drawn }) => drawn >= people) ?? layout(pitches[pitches.length - 1]!);
  return { ...fitting, drawn: Math.min(people, fitting.drawn) };
}

function layout(pitch: number): Dots {
  const columns = Math.floor(field.width / pitch);
  return { pitch, columns, drawn: columns * Math.floor(field.height / pitch) };
}
