/** A room in which everybody goes at their own pace, as one phone goes through it. */
import { pacedRound } from '../../core/room';
import type { Scene } from '../../core/protocol';

/** The place where all questions are listed; every other place is the id of a slide. */
export const overview = '*';

/** The index of the slide at `place`; null at the overview, before the beginning, and where there is no such slide any more. */
export function slideAt({ paced }: Scene, place: string | null): number | null {
  const at = paced.findIndex(({ question }) => question.id === place);
  return at < 0 ? null : at;
}

/** The scene with the slide at `place` in front of this person, as if the room were there; `scene` itself elsewhere. */
export function sceneAt(scene: Scene, place: string | null): Scene {
  const at = slideAt(scene, place);
  if (at === null) return scene;
  const { question } = scene.paced[at]!;
  const begun = scene.paced.slice(0, at + 1);
  const chapter = begun.reduce<Scene['chapter']>((last, slide) => slide.chapter ?? last, null);
  if (question.kind === 'content') return { ...scene, phase: 'revealed', at, chapter, question };
  return { ...scene, phase: 'open', at, chapter, question, round: { key: pacedRound(question), number: 1 }, moderation: question.moderation };
}

/** The place before or after a slide; the overview comes after the last one, and before the first. */
export function beside({ paced }: Scene, at: number, by: -1 | 1): string {
  return paced[at + by]?.question.id ?? overview;
}

/** The places of the questions to which `given` says that there is no answer, in the order of the deck. */
export function unanswered({ paced }: Scene, given: (round: string) => boolean): string[] {
  return paced.flatMap(({ question }) => (question.kind === 'content' || given(pacedRound(question)) ? [] : question.id));
}
