import type { Scene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import './RoomSees.css';

export interface RoomSeesProps {
  scene: Pick<Scene, 'aside' | 'held'>;
  /** Stands there where there is nothing to tell, so that the list below keeps its place. */
  none?: string | null;
}

/** What the room is told of moderation: nothing is done behind its back. */
export function RoomSees({ scene: { aside, held }, none = null }: RoomSeesProps) {
  const t = useT();
  const told = [aside > 0 && t('read.room.aside', { n: aside }), held > 0 && t('remote.held', { n: held })].filter(Boolean);
  return (
    <p class="roomsees" role="status">
      {told.length > 0 ? t('read.room.sees', { what: told.join(' · ') }) : none}
    </p>
  );
}
