/** What the one button of a clicker will do now; the server decides, by the same rule. */
import type { Scene } from '../../core/protocol';

/** *last*: there is nothing after this. *none*: the room is over. */
export type Meaning = 'begin' | 'open' | 'reveal' | 'close' | 'next' | 'last' | 'none';

export function meaningOf({ phase, visibility, at, of }: Pick<Scene, 'phase' | 'visibility' | 'at' | 'of'>): Meaning {
  const onwards = at !== null && at + 1 < of ? 'next' : 'last';
  switch (phase) {
    case 'lobby':
      return 'begin';
    case 'waiting':
      return 'open';
    case 'open':
      return visibility === 'never' ? 'close' : 'reveal';
    case 'closed':
      return visibility === 'never' ? onwards : 'reveal';
    case 'revealed':
      return onwards;
    case 'ended':
      return 'none';
  }
}
