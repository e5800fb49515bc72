/** What becomes of the gifts when one is changed. */
import type { Points, PointsAnswer } from '../../core/protocol';

/** How many points one thing is given. */
export function giftOf(draft: PointsAnswer | null, item: string): number {
  return draft?.gifts.find((gift) => gift.item === item)?.points ?? 0;
}

/** How many points there are still to give. */
export function left({ budget }: Pick<Points, 'budget'>, draft: PointsAnswer | null): number {
  return budget - (draft?.gifts.reduce((sum, { points }) => sum + points, 0) ?? 0);
}

/**
 * The draft after giving `item` so many points, or as many as there are. Nothing given at all is no draft. Gifts stay in
 * the order of the deck.
 */
export function give(question: Points, draft: PointsAnswer | null, item: string, wanted: number): PointsAnswer | null {
  const most = giftOf(draft, item) + left(question, draft);
  const gifts = question.items.flatMap(({ id }) => {
    const points = id === item ? Math.min(most, Math.max(0, wanted)) : giftOf(draft, id);
    return points > 0 ? { item: id, points } : [];
  });
  return gifts.length > 0 ? { kind: 'points', gifts } : null;
}
