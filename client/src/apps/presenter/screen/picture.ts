/** Which picture the wall shows of a scene. */
import type { Scene } from '../../../core/protocol';

/**
 * *gathered*: everybody answered at their own pace, and nobody can any more. *paced*: everybody answers at their own pace. *collecting*: answers come in that nobody may
 * see yet. *kept*: the question is closed and its answers are not shown.
 */
export type Picture = 'lobby' | 'gathered' | 'paced' | 'slide' | 'waiting' | 'collecting' | 'kept' | 'result' | 'ended';

export function pictureOf({ phase, question, result, answered }: Pick<Scene, 'phase' | 'question' | 'result' | 'answered'>): Picture {
  if (phase === 'lobby' && answered > 0) return 'gathered';
  if (phase === 'lobby' || phase === 'paced' || phase === 'ended') return phase;
  if (question?.kind === 'content') return 'slide';
  if (phase === 'waiting') return 'waiting';
  if (result) return 'result';
  return phase === 'open' ? 'collecting' : 'kept';
}

/** A picture that was covered until now: this is the moment of the evening. */
export function isReveal(before: Picture | null, now: Picture): boolean {
  return now === 'result' && (before === 'collecting' || before === 'kept');
}
