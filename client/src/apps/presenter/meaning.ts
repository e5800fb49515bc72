/** What the one button of a clicker will do now; the server decides, by the same rule. */
import type { Scene } from '../../core/protocol';

/**
 * *look*: what everybody answered at their own pace can be gone through. *close*: no more answers, and there is nothing to reveal that was not seen all along, or nothing that may be seen.
 * *last*: there is nothing after this. *paced*: nothing, for everybody goes at their own pace. *none*: the room is over.
 */
export type Meaning = 'begin' | 'look' | 'open' | 'reveal' | 'close' | 'next' | 'last' | 'paced' | 'none';

export function meaningOf({ phase, visibility, at, of, answered }: Pick<Scene, 'phase' | 'visibility' | 'at' | 'of' | 'answered'>): Meaning {
  const onwards = at !== null && at + 1 < of ? 'next' : 'last';
  switch (phase) {
    case 'lobby':
      return answered > 0 ? 'look' : 'begin';
    case 'waiting':
      return 'open';
    case 'open':
      return visibility === 'never' || visibility === 'live' ? 'close' : 'reveal';
    case 'closed':
      return visibility === 'reveal' ? 'reveal' : onwards;
    case 'revealed':
      return onwards;
    case 'paced':
      return 'paced';
    case 'ended':
      return 'none';
  }
}
