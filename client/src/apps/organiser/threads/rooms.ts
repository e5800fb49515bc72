/** A thread over the rooms in which it was found. */
import type { AskedRoom } from '../../../core/archive';
import type { CommonThread, ThreadTally } from '../../../core/overlay';

export interface ThreadInRoom {
  room: AskedRoom;
  tally: ThreadTally;
}

/** Rooms of which something may be shown by itself: so few answered in the others that people would be told apart. */
export function shownOf(asked: readonly AskedRoom[]): AskedRoom[] {
  return asked.filter(({ protected: held, answered }) => !held && answered !== null && answered > 0);
}

/** Where a thread was found, in the earliest first. Both are asked for apart: a room that was forgotten meanwhile may be in one only. */
export function foundIn({ rooms }: CommonThread, shown: readonly AskedRoom[]): ThreadInRoom[] {
  return rooms.flatMap((tally) => {
    const room = shown.find(({ id }) => id === tally.room);
    return room ? [{ room, tally }] : [];
  });
}
