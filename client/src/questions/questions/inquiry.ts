/** Asking questions, one after another. A draft holds the one that is being written. */
import type { Asked, Questions, QuestionsAnswer } from '../../core/protocol';
import { oneLine } from '../writing';

const nothing: QuestionsAnswer = { kind: 'questions', asked: [], supports: [] };

/** What is being written. An answer that was not taken comes back whole: what it added stands last. */
export function writing(draft: QuestionsAnswer | null): string {
  return draft?.asked[draft.asked.length - 1] ?? '';
}

export function write(text: string): QuestionsAnswer | null {
  return text === '' ? null : { ...nothing, asked: [text] };
}

/** Everything this person asks, with what is being written last, and whatever they support by now. */
export function final(draft: QuestionsAnswer, mine: QuestionsAnswer | null): QuestionsAnswer {
  return { ...(mine ?? nothing), asked: [...(mine?.asked ?? []), oneLine(writing(draft))] };
}

/** Without one of their questions. */
export function withdrawn(mine: QuestionsAnswer, text: string): QuestionsAnswer {
  return { ...mine, asked: mine.asked.filter((one) => one !== text) };
}

export function supporting(mine: QuestionsAnswer | null, supports: string[]): QuestionsAnswer {
  return { ...(mine ?? nothing), supports };
}

/** How many questions this person may still ask. */
export function left({ asked }: Pick<Questions, 'asked'>, mine: QuestionsAnswer | null): number {
  return Math.max(0, asked - (mine?.asked.length ?? 0));
}

/** Whether this person asked it; nobody supports their own. */
export function isOwn({ text }: Pick<Asked, 'text'>, mine: QuestionsAnswer | null): boolean {
  return mine !== null && mine.asked.includes(text);
}
