/** Which columns of the wall are looked at. */

/** A look at the wall: from which column, and which texts are seen, counted from 0, the last one not included. */
export interface Page {
  column: number;
  from: number;
  to: number;
}

/**
 * The pages of a wall of `texts` texts. `starts` has the first text of every column; `wide` columns are seen at once.
 * The last page is as full as the others, so it may repeat columns of the one before.
 */
export function pages(starts: readonly number[], texts: number, wide: number): Page[] {
  const last = Math.max(0, starts.length - wide);
  const columns = Array.from({ length: Math.ceil(last / wide) + 1 }, (_, i) => Math.min(i * wide, last));
  return columns.map((column) => ({ column, from: starts[column] ?? 0, to: starts[column + wide] ?? texts }));
}
