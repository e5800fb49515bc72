/** How long rooms are kept, over HTTP: what holds for one, which of them leave, and how one is forgotten at once. */
import { Api } from './api';
import type { Text } from './text';

/** Unix time in milliseconds; null is as long as all rooms of this server. */
export type Until = number | 'for ever' | null;

export interface Kept {
  until: Until;
  /** For how many days all rooms are kept here after they were over; null is for ever. */
  keep_days: number | null;
  /** From when those are counted, Unix time in milliseconds; null while the room is live. */
  over: number | null;
  /** When it will be forgotten as things are, Unix time in milliseconds; null where it stays. */
  leaves: number | null;
}

/** A room that will be forgotten. */
export interface Leaving {
  id: string;
  title: Text;
  /** Unix time in milliseconds. */
  at: number;
}

/** Days in which a room leaves soon, and how many rooms are told of. */
export const soon = 30;
const most = 100;

export class KeepingApi extends Api {
  kept(room: string): Promise<Kept> {
    return this.get(`${roomPath(room)}/keep`);
  }

  keep(room: string, until: Until): Promise<void> {
    return this.send('PUT', `${roomPath(room)}/keep`, { until });
  }

  /** Everything that was said in a room that is over, for good. */
  forget(room: string): Promise<void> {
    return this.send('DELETE', roomPath(room));
  }

  /** The rooms that leave soon, the first to go first. */
  async leaving(): Promise<Leaving[]> {
    return (await this.get<{ rooms: Leaving[] }>(`/api/archive/leaving?days=${soon}&most=${most}`)).rooms;
  }
}

function roomPath(room: string): string {
  return `/api/archive/rooms/${encodeURIComponent(room)}`;
}
