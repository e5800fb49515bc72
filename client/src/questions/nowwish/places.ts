/** What becomes of the places on the lines when one is touched. */
import type { NowWish, NowWishAnswer } from '../../core/protocol';

export type When = 'now' | 'wish';

/** A line may have one of its two places: every answer is a draft, but a draft is not always an answer. */
export interface NowWishDraft {
  kind: 'nowwish';
  places: { item: string; now: number | null; wish: number | null }[];
}

/** The draft after putting one of the two on a line. Lines stay in the order of the deck. */
export function put(question: NowWish, draft: NowWishDraft | null, item: string, when: When, place: number): NowWishDraft {
  const places = question.items.flatMap(({ id }) => {
    const before = draft?.places.find((placed) => placed.item === id);
    if (id !== item) return before ?? [];
    return { ...(before ?? { item, now: null, wish: null }), [when]: place };
  });
  return { kind: 'nowwish', places };
}

/** Where one of the two stands; null where it was not put yet. */
export function placeOf(draft: NowWishDraft | null, item: string, when: When): number | null {
  return draft?.places.find((placed) => placed.item === item)?.[when] ?? null;
}

/** How many places are to be put still: two on every line. */
export function missing(question: NowWish, draft: NowWishDraft | null): number {
  const put = draft?.places.reduce((sum, { now, wish }) => sum + Number(now !== null) + Number(wish !== null), 0) ?? 0;
  return 2 * question.items.length - put;
}

/** The lines that have both their places. */
export function complete(draft: NowWishDraft): NowWishAnswer {
  return { kind: 'nowwish', places: draft.places.flatMap(({ item, now, wish }) => (now !== null && wish !== null ? { item, now, wish } : [])) };
}
