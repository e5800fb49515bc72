/** Which slides of a room there is something to see of, and which rounds of a question. */
import type { ReadRound, ReadSlide } from '../../../core/archive';

/** What asks nothing was seen by the room; what asks something has to have been reached. */
export function isSeen({ question, rounds }: ReadSlide): boolean {
  return question.kind === 'content' || rounds.length > 0;
}

/** The rounds that lie beside each other: answered, and not put aside. */
export function beside(rounds: readonly ReadRound[]): ReadRound[] {
  return rounds.filter(({ reset, answered }) => !reset && answered > 0);
}

/** What is looked at first: rounds beside each other where there are several, else the last one that was answered. */
export function firstLook(rounds: readonly ReadRound[]): number | 'beside' | null {
  const kept = beside(rounds);
  if (kept.length > 1) return 'beside';
  return (kept[0] ?? rounds[rounds.length - 1])?.number ?? null;
}
