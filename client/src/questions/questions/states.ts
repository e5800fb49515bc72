/** The messages that say what became of a question; of one that is not taken up yet there is nothing to say. */
import type { Asked } from '../../core/protocol';

export const states = {
  active: 'questions.active',
  pinned: 'questions.pinned',
  answered: 'questions.answered',
} as const satisfies Record<Exclude<Asked['state'], 'pending'>, string>;
