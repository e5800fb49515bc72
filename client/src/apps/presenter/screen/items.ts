/** The things a question is about, where one of them can be taken out while the room is at it. */
import type { Item, Question } from '../../../core/protocol';

/** What the wall lists for as long as nobody sees what was answered; null where the question says enough. */
export function listed(question: Question): readonly Item[] | null {
  return ['choice', 'ranking', 'points'].includes(question.kind) ? dropsFrom(question) : null;
}

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
