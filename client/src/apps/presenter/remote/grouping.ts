/** The groups that answers were put into. */
import type { Handled } from '../../../core/protocol';

/** The longest name of a group, as the server takes it. */
export const longestName = 60;

/** Each group with how many answers are in it, in the order in which the list meets them, and after those the new ones. */
export function groupsOf(handled: readonly Handled[], made: readonly string[]): [string, number][] {
  const groups = new Map<string, number>();
  for (const { group } of handled) if (group !== null) groups.set(group, (groups.get(group) ?? 0) + 1);
  for (const name of made) if (!groups.has(name)) groups.set(name, 0);
  return [...groups];
}
