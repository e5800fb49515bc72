import type { Scene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import './RoomSees.css';

/** What the room is told of moderation: nothing is done behind its back. */
export function RoomSees({ scene: { aside, held } }: { scene: Pick<Scene, 'aside' | 'held'> }) {
  const t = useT();
  return (
    <p class="roomsees" role="status">
      {aside + held > 0 && t('read.room.sees', t('read.room', aside, held))}
    </p>
  );
}
