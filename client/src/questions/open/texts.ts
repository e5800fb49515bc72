/** The texts of an open answer: one, or one for each field. */
import { say, type Said } from '../../core/text';
import type { Card, Open, OpenAnswer } from '../../core/protocol';
import { graphemes, oneLine } from '../writing';

/** What is being written, with this text in this field; null when no field holds anything. */
export function write({ fields }: Pick<Open, 'fields'>, draft: OpenAnswer | null, at: number, text: string): OpenAnswer | null {
  const texts = Array.from({ length: fields.length || 1 }, (_, field) => (field === at ? text : (draft?.texts[field] ?? '')));
  return texts.every((one) => one === '') ? null : { kind: 'open', texts, supports: draft?.supports ?? [] };
}

/** What is sent: the texts as they will be kept, and whatever this person supports by now. */
export function final({ texts }: OpenAnswer, mine: OpenAnswer | null): OpenAnswer {
  return { kind: 'open', texts: texts.map(oneLine), supports: mine?.supports ?? [] };
}

/** By how many characters the longest text is too long; 0 or less when none is. */
export function over({ length }: Pick<Open, 'length'>, { texts }: OpenAnswer): number {
  return Math.max(...texts.map(graphemes)) - length;
}

/** The labels of the fields, in a language; none where an answer is one text. */
export function labels({ fields }: Pick<Open, 'fields'>, lang: string): Said[] {
  return fields.map(({ label }) => say(label, lang));
}

/** An answer that supports, beside what is written. */
export function supporting({ fields }: Pick<Open, 'fields'>, mine: OpenAnswer | null, supports: string[]): OpenAnswer {
  return { kind: 'open', texts: mine?.texts ?? Array.from({ length: fields.length || 1 }, () => ''), supports };
}

/** Whether this person wrote this card; nobody supports their own. */
export function isOwn({ texts }: Pick<Card, 'texts'>, mine: OpenAnswer | null): boolean {
  return mine !== null && texts.length === mine.texts.length && texts.every((text, at) => text === mine.texts[at]);
}
