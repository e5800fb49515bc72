/** The things a question is about, where one of them can be taken out while the room is at it. */
import type { Item, Question } from '../../../core/protocol';

/** Null where the question has no such things. */
export function dropsFrom(question: Question): readonly Item[] | null {
  switch (question.kind) {
    case 'choice':
      return question.options;
    case 'scale':
      return question.statements;
    case 'ranking':
    case 'points':
    case 'nowwish':
      return question.items;
    case 'grid':
      return question.items.length > 0 ? question.items : null;
    default:
      return null;
  }
}
