/** What becomes of the picked options when one is touched. */
import type { Choice, ChoiceAnswer } from '../../core/protocol';

/**
 * The draft after touching `option`, or after touching "none of these" (`option` null). Nothing picked at all is no draft
 * rather than an abstention, for abstaining is an answer and has to be given. The draft is returned as it was when there
 * is no room for another pick.
 */
export function touch(question: Choice, draft: ChoiceAnswer | null, option: string | null): ChoiceAnswer | null {
  const picks = draft?.picks ?? [];
  if (option === null) return draft?.picks.length === 0 && question.pick > 1 ? null : answer([]);
  if (question.pick === 1) return answer([option]);
  if (picks.includes(option)) return picks.length > 1 ? answer(picks.filter((pick) => pick !== option)) : null;
  return picks.length < question.pick ? answer([...picks, option]) : draft;
}

function answer(picks: string[]): ChoiceAnswer {
  return { kind: 'choice', picks };
}
