import type { Scene } from '../../core/protocol';
import type { Room } from '../../core/room';
import { useT } from '../../i18n';
import { answeredEarlier } from './rounds';

/** That this is a new round of a question people have seen before, and what became of the answer they gave then. */
export function AskedAgain({ room, round }: { room: Room; round: NonNullable<Scene['round']> }) {
  const t = useT();
  if (round.number === 1) return null;
  return <p class="phone-state">{t(answeredEarlier(round.key, room.notes) ? 'ask.again.kept' : 'ask.again')}</p>;
}
