/** Makes a JSON value of the one before it: `klankbord.protocol.delta` says what a delta is. */

export type Delta = { set: unknown } | { of: Record<string, Delta> } | { list: (number | unknown[] | Delta)[] };

export function applied(before: unknown, delta: Delta | null): unknown {
  if (delta === null) return before;
  if ('set' in delta) return delta.set;
  if ('of' in delta) {
    const known = before as Record<string, unknown>;
    return { ...known, ...Object.fromEntries(Object.entries(delta.of).map(([name, one]) => [name, applied(known[name], one)])) };
  }
  const items = before as readonly unknown[];
  let at = 0;
  return delta.list.flatMap((part) => {
    if (Array.isArray(part)) return part as unknown[];
    const from = at;
    if (typeof part !== 'number') {
      at += 1;
      // In a list of its own, for an item may be a list.
      return [applied(items[from], part)];
    }
    at += Math.abs(part);
    return part > 0 ? items.slice(from, at) : [];
  });
}
