/** The words a person is typing, each in a field of its own. */
import type { Cloud, CloudAnswer } from '../../core/protocol';
import { graphemes, oneLine } from '../writing';

/** The longest the wire carries for one word, in code units; far beyond what may be sent. */
export const mostUnits = 400;

/** The words in their fields, with one empty field to go on in while there is room. */
export function fields(question: Cloud, draft: CloudAnswer | null): string[] {
  const words = (draft?.words ?? []).slice(0, question.entries);
  while (words.length > 0 && oneLine(words[words.length - 1]!) === '') words.pop();
  return words.length < question.entries ? [...words, ''] : words;
}

/** The draft with this text in this field; no draft when that leaves nothing. */
export function typed(question: Cloud, draft: CloudAnswer | null, at: number, text: string): CloudAnswer | null {
  const words = fields(question, draft);
  words[at] = text;
  return words.some((word) => word !== '') ? { kind: 'cloud', words } : null;
}

/** The words that are there. */
export function filled(draft: CloudAnswer | null): string[] {
  return (draft?.words ?? []).map(oneLine).filter((word) => word !== '');
}

/** How many characters the longest word is over the limit, 0 when none is. */
export function tooLong({ length }: Cloud, draft: CloudAnswer | null): number {
  return Math.max(0, ...filled(draft).map((word) => graphemes(word) - length));
}
