/** The marks a person is placing, each in a slot: one for every item, or one for every mark of one's own and one to go on. */
import type { Grid, GridAnswer, Mark } from '../../core/protocol';

/** The longest a name of a mark may be, in graphemes, and in what the field takes. */
export const mostCharacters = 40;
export const mostUnits = 400;

export interface Slot {
  /** Which of the question's items goes here; null for a mark of one's own. */
  item: string | null;
  /** Null until it is placed. */
  mark: Mark | null;
}

export interface Place {
  x: number;
  y: number;
}

export function slots(question: Grid, draft: GridAnswer | null): Slot[] {
  const marks = draft?.marks ?? [];
  if (question.items.length > 0) return question.items.map(({ id }) => ({ item: id, mark: marks.find(({ item }) => item === id) ?? null }));
  const own = marks.slice(0, question.marks).map((mark) => ({ item: null, mark }));
  return own.length < question.marks ? [...own, { item: null, mark: null }] : own;
}

/** The first slot without a mark, after `at` and else before it; `at` itself where all have one. */
export function nextFree(all: readonly Slot[], at: number): number {
  const free = all.flatMap(({ mark }, slot) => (mark === null ? slot : []));
  return free.find((slot) => slot > at) ?? free[0] ?? at;
}

/** The draft with the mark of the slot `at` in this place. */
export function put(question: Grid, draft: GridAnswer | null, at: number, place: Place): GridAnswer {
  return answer(slots(question, draft).map((slot, i) => (i === at ? { ...slot, mark: { label: null, ...slot.mark, item: slot.item, ...place } } : slot)))!;
}

/** The draft with this name on the mark of the slot `at`, for the room to read; null for none. */
export function label(question: Grid, draft: GridAnswer | null, at: number, text: string | null): GridAnswer | null {
  return answer(slots(question, draft).map((slot, i) => (i === at && slot.mark ? { ...slot, mark: { ...slot.mark, label: text } } : slot)));
}

/** The draft without the mark of the slot `at`. */
export function take(question: Grid, draft: GridAnswer | null, at: number): GridAnswer | null {
  return answer(slots(question, draft).filter((_, i) => i !== at));
}

/** The place under a finger on a plane that lies as `plane` says, in whole hundredths; y points up. */
export function placeAt(finger: { clientX: number; clientY: number }, plane: { left: number; top: number; width: number; height: number }): Place {
  return {
    x: hundredths((finger.clientX - plane.left) / Math.max(1, plane.width)),
    y: hundredths(1 - (finger.clientY - plane.top) / Math.max(1, plane.height)),
  };
}

function hundredths(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 100);
}

function answer(all: readonly Slot[]): GridAnswer | null {
  const marks = all.flatMap(({ mark }) => mark ?? []);
  return marks.length > 0 ? { kind: 'grid', marks } : null;
}
