/**
 * Every kind of question on the phone. What rooms ask most is part of the page; the others come in a second file, and
 * `later.ts` has the same lines: a kind is moved by moving its line. The compiler points at the line that is missing.
 */
import type { Answer, Question, Result } from '../core/protocol';
import type { Asking } from './asking';
import { choice } from './choice/asking';
import { cloud } from './cloud/asking';
import { content } from './content/asking';
import type { NowWishDraft } from './nowwish/places';
import { open } from './open/asking';

type Of<Union extends { kind: string }, Kind> = Extract<Union, { kind: Kind }>;
/** Half an answer is not always an answer. */
type Draft<Kind> = Kind extends 'nowwish' ? NowWishDraft : Of<Answer, Kind>;
export type Asks = { [Kind in Question['kind']]: Asking<Of<Question, Kind>, Of<Answer, Kind>, Of<Result, Kind>, Draft<Kind>> };

const first = { choice, cloud, content, open } satisfies Partial<Asks>;

export type Later = Omit<Asks, keyof typeof first>;

const here: Partial<Asks> = { ...first };

/**
 * How this question is asked; null while its kind is not here. Its answers, drafts and results are of its own kind, which
 * the compiler cannot see from here.
 */
export function askingOf(question: Question): AnyAsking | null {
  return (here[question.kind] as unknown as AnyAsking | undefined) ?? null;
}

export type AnyAsking = Asking<Question, Answer, Result>;

/** Gets the kinds that are no part of the page. Throws when they cannot be had. */
export async function getLater(): Promise<void> {
  Object.assign(here, (await import('./later')).later);
}
