/** The order of the wall, where the presenter has put answers into groups. */

/** Group by group, in the order of the groups, and what is in none at the end; without groups as they came. */
export function byGroup<T extends { group: string | null }>(texts: readonly T[], groups: readonly { name: string }[]): readonly T[] {
  if (groups.length === 0) return texts;
  return [...groups.map(({ name }) => name), null].flatMap((name) => texts.filter(({ group }) => group === name));
}
