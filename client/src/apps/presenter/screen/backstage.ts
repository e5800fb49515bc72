/** What the presenter's panels know and the wall does not: a second seat, for as long as a panel needs it. */
import type { RemoteScene } from '../../../core/protocol';
import { useDesk } from '../useDesk';

/** Null until it came. */
export function useBackstage(room: string): RemoteScene | null {
  const { scene } = useDesk(room, 'remote');
  return scene && 'progress' in scene ? scene : null;
}
