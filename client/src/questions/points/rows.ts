/** From points to what a bar says. */
import type { PointsResult } from '../../core/protocol';

export interface PointsRow {
  id: string;
  /** Of all points that were given, in whole percent. */
  percent: number;
  /** How long its bar is: 1 for all points, so that bars of one question can be held against those of another. */
  part: number;
  /** Given most, alone or together with others; nobody leads when all are equal. */
  leads: boolean;
  /** People who gave it anything. */
  givers: number;
}

export function rowsOf({ items, total }: Pick<PointsResult, 'items' | 'total'>): PointsRow[] {
  const most = Math.max(0, ...items.map(({ points }) => points));
  const allEqual = items.every(({ points }) => points === most);
  return items.map(({ id, points, givers }) => ({
    id,
    percent: total > 0 ? Math.round((points / total) * 100) : 0,
    part: total > 0 ? points / total : 0,
    leads: points === most && !allEqual,
    givers,
  }));
}
