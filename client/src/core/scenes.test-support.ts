/** For tests: questions and scenes, with all that a test does not speak of. */
import type { RemoteScene, Scene } from './protocol';

/** What every question has. */
export const about = {
  id: 'q',
  prompt: { nl: 'Wat?', en: 'What?' },
  explanation: null,
  credit: null,
  visibility: 'reveal',
  change: true,
  opens: 'arriving',
  per: 'person',
  moderation: 'off',
} as const;

/** A scene of the lobby, unless `part` says otherwise. */
export function sceneWith(part: Partial<Scene> = {}): Scene {
  return {
    t: 'scene', epoch: 'e1', seq: 5, step: 1, code: '12345678', title: { nl: 'Moed' }, phase: 'lobby', at: null, of: 3, chapter: null,
    question: null, round: null, answered: 0, present: 1, remotes: 0, now: 1_700_000_000_000, until: null, rehearsal: false, black: false,
    visibility: null, moderation: null, aside: 0, held: 0, taken_back: 0, result: null, lens: null, arranged: 0, earlier: [], paced: [], kinds: [], ...part,
  };
}

/** The same as the presenter's own page sees it. */
export function remoteSceneWith(part: Partial<RemoteScene> = {}): RemoteScene {
  return {
    ...sceneWith(), notes: null, handled: [], suggestions: [], upcoming: null, undo: null, rounds: 0, compared: false, dropped: [],
    change: null, progress: [], ...part,
  };
}
