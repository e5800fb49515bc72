/** From counts on steps to what a column says. */
import type { StatementResult } from '../../core/protocol';

const nobody: Pick<StatementResult, 'counts' | 'n' | 'median'> = { counts: [], n: 0, median: null };

export interface Column {
  step: number;
  count: number;
  /** How high it is: 1 for the share that `heightOf` the picture stands for. */
  part: number;
  /** The answer in the middle stands here; where it falls between two steps, on both. */
  middle: boolean;
}

/** What the height of a picture can stand for, as a share of the people: few, so that pictures can be held against each other. */
const heights = [0.25, 0.5, 1] as const;

/** What it stands for where these statements are drawn: the least in which the highest column fits. */
export function heightOf(statements: readonly (StatementResult | null)[]): number {
  const highest = Math.max(0, ...statements.flatMap((statement) => sharesOf(statement ?? nobody)));
  return heights.find((height) => highest <= height) ?? 1;
}

/**
 * The columns of every statement, drawn to one scale. Statements may be placed by different numbers of people, so a
 * column is a part of those who placed it. What was not asked has no columns.
 */
export function columnsOf(statements: readonly (StatementResult | null)[]): Column[][] {
  const placed = statements.map((statement) => statement ?? nobody);
  const height = heightOf(statements);
  return placed.map(({ counts, n, median }) =>
    sharesOf({ counts, n }).map((share, at) => ({
      step: at + 1,
      count: counts[at]!,
      part: share / height,
      middle: median !== null && Math.abs(median - at - 1) < 1,
    })),
  );
}

function sharesOf({ counts, n }: Pick<StatementResult, 'counts' | 'n'>): number[] {
  return counts.map((count) => (n > 0 ? count / n : 0));
}
