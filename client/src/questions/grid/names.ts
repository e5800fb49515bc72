/** Names on a plane that stand where they belong, and not over each other. */

export interface Name {
  key: string;
  text: string;
  /** Where it would stand, in hundredths of the plane; y points up. */
  x: number;
  y: number;
}

export interface StandingName extends Name {
  /** Its right end is at its place instead of its left: a name stands towards the middle, where there is room for it. */
  ends: boolean;
}

/** The height of a name with the air around it, and the width of one letter, in hundredths of the plane. */
const height = 7.5;
const letter = 1.9;

/** The names with those that would touch moved apart, up and down; each as near to its own height as that leaves. */
export function apart(names: readonly Name[]): StandingName[] {
  const standing: StandingName[] = [];
  for (const name of [...names].sort((a, b) => a.y - b.y)) {
    const own = { ...name, ends: name.x > 50, y: Math.min(Math.max(name.y, height / 2), 100 - height / 2) };
    const below = standing.filter((other) => touches(other, own));
    standing.push({ ...own, y: Math.max(own.y, ...below.map(({ y }) => y + height)) });
  }
  // What was pushed over the upper edge pushes the others down.
  for (let at = standing.length - 1; at >= 0; at--) {
    const own = standing[at]!;
    const above = standing.slice(at + 1).filter((other) => touches(other, own));
    own.y = Math.min(own.y, 100 - height / 2, ...above.map(({ y }) => y - height));
  }
  return names.map(({ key }) => standing.find((name) => name.key === key)!);
}

function touches(one: StandingName, other: StandingName): boolean {
  const [from, to] = span(one);
  const [otherFrom, otherTo] = span(other);
  return from < otherTo && otherFrom < to;
}

function span({ x, text, ends }: StandingName): [number, number] {
  const width = text.length * letter;
  return ends ? [x - width, x] : [x, x + width];
}
