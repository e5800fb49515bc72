/** What there is to know of a room's archive, where it is not simply whole. */
import type { ArchivedRoom } from '../../core/archive';

/** *live*: it goes on. *comparing*: it is over, and was not compared yet. *differs*: it is not what it was live. */
export type State = 'live' | 'comparing' | 'differs';

/** In a word or two, and as a sentence. */
export const stateNames = {
  live: 'archive.state.live',
  comparing: 'archive.state.comparing',
  differs: 'archive.state.differs',
} as const satisfies Record<State, string>;

export const stateMeanings = {
  live: 'archive.means.live',
  comparing: 'archive.means.comparing',
  differs: 'archive.means.differs',
} as const satisfies Record<State, string>;

export function stateOf({ ended, verified }: Pick<ArchivedRoom, 'ended' | 'verified'>): State | null {
  if (verified === true) return null;
  if (verified === false) return 'differs';
  return ended === null ? 'live' : 'comparing';
}
