/** The presenter may take something out of a question while people are at it. */
import type { Answer, Question } from '../core/protocol';

/**
 * The answer, or what is being made of one, without what is no part of the question any more: the very same where all of
 * it is, null where nothing is left.
 */
export function still<A extends Partial<Answer>>(question: Question, answer: A): A | null {
  const known = itemsOf(question);
  if (known === null) return answer;
  let lost = false;
  let left = 0;
  const parts = Object.entries(answer).map(([name, part]) => {
    if (!Array.isArray(part)) return [name, part];
    const kept = part.filter((one) => known.has(itemIn(one)));
    lost ||= kept.length < part.length;
    left += kept.length;
    return [name, kept];
  });
  if (!lost) return answer;
  return left > 0 ? (Object.fromEntries(parts) as A) : null;
}

/** The ids of what the question is about; null where people bring that themselves. */
function itemsOf(question: Question): Set<unknown> | null {
  const items = 'options' in question ? question.options : 'statements' in question ? question.statements : 'items' in question ? question.items : [];
  return items.length > 0 ? new Set(items.map(({ id }) => id)) : null;
}

/** What a part of an answer is about. */
function itemIn(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const { item, statement } = part as { item?: unknown; statement?: unknown };
  return item ?? statement;
}
