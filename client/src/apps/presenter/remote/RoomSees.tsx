import type { Scene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { Status } from '../../../ui/Status';
import './RoomSees.css';

/** Ears hear it at most once in so many milliseconds: while answers are held, each that comes in changes it. */
const calm = 10_000;

export interface RoomSeesProps {
  scene: Pick<Scene, 'aside' | 'held' | 'taken_back'>;
  /** Stands there where there is nothing to tell, so that the list below keeps its place. */
  none?: string | null;
}

/** What the room is told of moderation: nothing is done behind its back. */
export function RoomSees({ scene: { aside, held, taken_back: back }, none = null }: RoomSeesProps) {
  const t = useT();
  const told = [aside > 0 && t('read.room.aside', { n: aside }), held > 0 && t('remote.held', { n: held }), back > 0 && t('moderated.back', { n: back })].filter(Boolean);
  const sees = told.length > 0 ? t('read.room.sees', { what: told.join(' · ') }) : '';
  return (
    <>
      <p class="roomsees">{sees || none}</p>
      <Status every={calm}>{sees}</Status>
    </>
  );
}
