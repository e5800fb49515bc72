/** How a cloud came to be what it was on the wall. */
import { ArchiveApi, type ReadRound, type ReadSlide } from '../../../core/archive';
import type { Picture } from '../../../questions/cloud/painter';
import { momentsOf, seenBefore } from '../replay/moments';
import { useAsked } from '../useAsked';

const api = new ArchiveApi();
const none: readonly Picture[] = [];

/**
 * What the wall had shown before it came to the picture of this round; null as long as that is not known. Nothing, where
 * it showed all words at once, and where it cannot be had: then the words sit as they would by themselves.
 */
export function useGrown(room: string, { question, position, visibility }: ReadSlide, round: ReadRound | undefined): readonly Picture[] | null {
  // Words that nobody saw come in come in at the reveal, all of them.
  const watched = question.kind === 'cloud' && round !== undefined && round.answered > 0 && (visibility === 'live' || round.arranged > 0);
  const number = round?.number ?? 1;
  const { found, failure } = useAsked(watched ? `${room} ${position} ${number}` : '', () => (watched ? api.replay(room, { position, round: number }).then((replay) => seenBefore(momentsOf(replay), replay.frames.length)) : Promise.resolve(none)));
  return watched && failure === null ? found : none;
}
