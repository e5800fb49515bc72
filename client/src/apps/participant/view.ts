/** What this phone shows now, from what it knows. Pure, so that every state can be reached by a test. */
import type { Answer, Scene } from '../../core/protocol';
import type { Standing } from '../../core/room';

export type View =
  | 'connecting'
  | 'turned away'
  | 'lobby'
  | 'overview'
  | 'slide'
  | 'waiting'
  | 'asking'
  | 'sent'
  | 'closed'
  | 'revealed'
  | 'ended';

export interface Facts {
  scene: Scene | null;
  /** The line is over for good. */
  over: boolean;
  standing: Standing;
  draft: Answer | null;
  /** The person asked to change the answer of this round. */
  changing: boolean;
  /** An answer to this question is not the end of answering it. */
  goesOn: boolean;
  /** Whether the server has, or had, an answer of this phone in this room. */
  answered: boolean;
}

export function viewOf({ scene, over, standing, draft, changing, goesOn, answered }: Facts): View {
  if (scene?.phase === 'ended') return 'ended';
  // A room that no longer lets us in, though it once took our answers, is over.
  if (over) return answered ? 'ended' : 'turned away';
  if (scene === null) return 'connecting';
  if (scene.phase === 'paced') return 'overview';
  if (scene.question === null) return 'lobby';
  if (scene.question.kind === 'content') return 'slide';
  if (scene.phase !== 'open') return scene.phase;
  const given = standing.recorded !== null || standing.sending !== null;
  return given && draft === null && !changing && !goesOn ? 'sent' : 'asking';
}

/** Whether both scenes are about the same asking of the same slide. */
export function sameRound(one: Scene, other: Scene): boolean {
  return one.epoch === other.epoch && one.at === other.at && one.round?.key === other.round?.key;
}
