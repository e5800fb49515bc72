/** Every kind of question on the phone. Each is a file of its own, which comes inside the page or after it. */
import type { Answer, Question, Result } from '../core/protocol';
import type { Asking } from './asking';
import type { NowWishDraft } from './nowwish/places';

export type Kind = Question['kind'];
type Of<Union extends { kind: string }, K> = Extract<Union, { kind: K }>;
/** Half an answer is not always an answer. */
type Draft<K> = K extends 'nowwish' ? NowWishDraft : Of<Answer, K>;
export type Asks = { [K in Kind]: Asking<Of<Question, K>, Of<Answer, K>, Of<Result, K>, Draft<K>> };

declare global {
  /** The kinds that stand in the page: the build lets the file of each put itself here, see build/kinds.ts. */
  var kinds: Partial<Asks> | undefined;
}

/** A kind is named in its file as it is in a question. The compiler points at the one that is missing. */
const files: { [K in Kind]: () => Promise<Pick<Asks, K>> } = {
  choice: () => import('./choice/asking'),
  cloud: () => import('./cloud/asking'),
  content: () => import('./content/asking'),
  grid: () => import('./grid/asking'),
  nowwish: () => import('./nowwish/asking'),
  open: () => import('./open/asking'),
  points: () => import('./points/asking'),
  questions: () => import('./questions/asking'),
  ranking: () => import('./ranking/asking'),
  scale: () => import('./scale/asking'),
  spectrum: () => import('./spectrum/asking'),
  timeline: () => import('./timeline/asking'),
};

export const kinds = Object.keys(files);

const here = (globalThis.kinds ??= {});

export function has(kind: string): boolean {
  return kind in here;
}

/**
 * How this question is asked; null while its kind is not here. Its answers, drafts and results are of its own kind, which
 * the compiler cannot see from here.
 */
export function askingOf({ kind }: Question): AnyAsking | null {
  return (here[kind] as unknown as AnyAsking | undefined) ?? null;
}

export type AnyAsking = Asking<Question, Answer, Result>;

/** Gets a kind that is not here yet. Throws when it cannot be had, or when this page does not know it. */
export async function getKind(kind: string): Promise<void> {
  Object.assign(here, await files[kind as Kind]());
}
