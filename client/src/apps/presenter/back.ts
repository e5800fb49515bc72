/** From a room that is over to the archive, for who leads it: what was said there can be read back. */
import type { Scene } from '../../core/protocol';
import { roomAddress } from '../organiser/place';
import { useSession } from './useSession';

export const reads = 'read the archive';

/** Where a room can be read back; null while it goes on, and of a rehearsal, of which nothing is kept. */
export function backTo(room: string, { phase, rehearsal }: Pick<Scene, 'phase' | 'rehearsal'>): string | null {
  return phase === 'ended' && !rehearsal ? roomAddress(room) : null;
}

/** The same, for a page that does not know yet whether this browser may read the archive. */
export function useBack(room: string, scene: Pick<Scene, 'phase' | 'rehearsal'> | null): string | null {
  const { session } = useSession(null);
  return scene !== null && session?.may.includes(reads) ? backTo(room, scene) : null;
}
