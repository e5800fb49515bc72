/** What somebody is writing and has not sent. */
import type { Answer } from '../../core/protocol';
import type { Room } from '../../core/room';
import type { AnyAsking } from '../../questions/asks';

/** The draft of a round; null where there is none, or it says what was sent already. */
export function unsentOf(room: Pick<Room, 'draft' | 'standing'>, round: string, { final }: Pick<AnyAsking, 'final'>): Answer | null {
  const draft = room.draft(round);
  if (draft === null) return null;
  const { recorded, sending } = room.standing(round);
  const mine = sending ?? recorded;
  return mine !== null && plain(final(draft, mine)) === plain(mine) ? null : draft;
}

/** The same text for the same answer, in whatever order its parts came. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part));
}
