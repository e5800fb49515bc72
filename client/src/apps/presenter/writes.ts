/** Which questions people answer in their own words: there is something to read, and perhaps to set aside. */
import type { Question } from '../../core/protocol';

export function writes(question: Question | null): boolean {
  switch (question?.kind) {
    case 'cloud':
    case 'open':
    case 'timeline':
    case 'questions':
      return true;
    case 'grid':
      // Where there is nothing given to place, people name marks of their own.
      return question.items.length === 0;
    default:
      return false;
  }
}
