/** Names of labels and threads. */

/** Capitals and forms of Unicode make no other name, as the server has it. */
export function sameName(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}

export const colours = [1, 2, 3, 4, 5, 6, 7] as const;

/** The colour that is used least, so that those that are there are told apart for as long as can be. */
export function nextColour(used: readonly { colour: number }[]): number {
  const times = (colour: number) => used.filter((one) => one.colour === colour).length;
  return colours.reduce((least, colour) => (times(colour) < times(least) ? colour : least));
}
