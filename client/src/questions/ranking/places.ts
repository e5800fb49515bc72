/** What becomes of the order when something in it is touched. Nothing has a place until it is given one. */
import type { Item, Ranking, RankingAnswer } from '../../core/protocol';
import { shuffled } from '../order';

/** How many places there are to give. */
export function mostPlaces({ items, top }: Ranking): number {
  return top ?? items.length;
}

/** The things that have a place, the first one first. What is no longer in the question is left out. */
export function placed({ items }: Ranking, draft: RankingAnswer | null): Item[] {
  return (draft?.order ?? []).flatMap((id) => items.find((item) => item.id === id) ?? []);
}

/** The things without a place, in an order of this phone's own. */
export function unplaced(question: Ranking, draft: RankingAnswer | null, seed: string): Item[] {
  return shuffled(question.items, `${seed} ${question.id}`).filter(({ id }) => !draft?.order.includes(id));
}

/** The draft after touching `item`: it gets the next place, or loses the one it has. Unchanged where all places are given. */
export function touch(question: Ranking, draft: RankingAnswer | null, item: string): RankingAnswer | null {
  const order = ids(question, draft);
  if (order.includes(item)) return answer(order.filter((id) => id !== item));
  return order.length < mostPlaces(question) ? answer([...order, item]) : draft;
}

/** The draft after moving `item` to the place `to`, from 0; the draft itself where that is no move. */
export function move(question: Ranking, draft: RankingAnswer | null, item: string, to: number): RankingAnswer | null {
  const order = ids(question, draft);
  const from = order.indexOf(item);
  if (from < 0 || to < 0 || to >= order.length || to === from) return draft;
  order.splice(from, 1);
  order.splice(to, 0, item);
  return answer(order);
}

function ids(question: Ranking, draft: RankingAnswer | null): string[] {
  return placed(question, draft).map(({ id }) => id);
}

function answer(order: string[]): RankingAnswer | null {
  return order.length > 0 ? { kind: 'ranking', order } : null;
}
