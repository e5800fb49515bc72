/** From counts on steps to what a column says. */
import type { StatementResult } from '../../core/protocol';

const nobody: Pick<StatementResult, 'counts' | 'n' | 'median'> = { counts: [], n: 0, median: null };

export interface Column {
  step: number;
  count: number;
  /** How high it is: 1 for the highest of the whole picture. */
  part: number;
  /** The answer in the middle stands here; where it falls between two steps, on both. */
  middle: boolean;
}

/**
 * The columns of every statement, drawn to one scale. Statements may be placed by different numbers of people, so a
 * column is a part of those who placed it. What was not asked has no columns.
 */
export function columnsOf(statements: readonly (StatementResult | null)[]): Column[][] {
  const placed = statements.map((statement) => statement ?? nobody);
  const shares = placed.map(({ counts, n }) => counts.map((count) => (n > 0 ? count / n : 0)));
  const highest = Math.max(0, ...shares.flat());
  return placed.map(({ counts, median }, i) =>
    counts.map((count, at) => ({
      step: at + 1,
      count,
      part: highest > 0 ? shares[i]![at]! / highest : 0,
      middle: median !== null && Math.abs(median - at - 1) < 1,
    })),
  );
}
