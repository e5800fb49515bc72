/** The messages that go with reading along. */
import type { Moderate } from '../../../core/protocol';

export const modes: readonly Moderate['moderation'][] = ['off', 'all', 'flagged'];

/** How it is now, in a word. */
export const modesNow = {
  off: 'read.now.off',
  all: 'read.now.all',
  flagged: 'read.now.flagged',
} as const satisfies Record<Moderate['moderation'], string>;

export const modeNames = {
  off: 'read.mode.off',
  all: 'read.mode.all',
  flagged: 'read.mode.flagged',
} as const satisfies Record<Moderate['moderation'], string>;

export const modeMeanings = {
  off: 'read.mode.off.means',
  all: 'read.mode.all.means',
  flagged: 'read.mode.flagged.means',
} as const satisfies Record<Moderate['moderation'], string>;
