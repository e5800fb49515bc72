/** From what the room gave each thing to what its row says. */
import type { RankedItem, Ranking, RankingResult } from '../../core/protocol';

export interface Row extends RankedItem {
  /** How long its bar is: 1 where everybody puts it first. */
  part: number;
  /** The most points, alone or together with others; nobody leads when all are equal. */
  leads: boolean;
}

/** Every thing of the question, the one with the most points first. A thing that the result does not know has none. */
export function standing(question: Ranking, { items, most }: RankingResult): Row[] {
  const known = items.filter(({ id }) => question.items.some((item) => item.id === id));
  const others = question.items.filter(({ id }) => known.every((item) => item.id !== id));
  const all = [...known, ...others.map(({ id }) => ({ id, points: 0, first: 0, ranked: 0 }))];
  const top = all[0]?.points ?? 0;
  const equal = all.every(({ points }) => points === top);
  return all.map((item) => ({ ...item, part: most > 0 ? item.points / most : 0, leads: !equal && item.points === top }));
}
