/** What becomes of the placed statements when a step is touched. */
import type { Scale, ScaleAnswer } from '../../core/protocol';

/** The draft after placing `statement` on `step`, or skipping it (`step` null). Statements stay in the order of the deck. */
export function place(question: Scale, draft: ScaleAnswer | null, statement: string, step: number | null): ScaleAnswer {
  const steps = question.statements.flatMap(({ id }) => (id === statement ? [{ statement, step }] : (draft?.steps.filter((placed) => placed.statement === id) ?? [])));
  return { kind: 'scale', steps };
}

/** Where a statement stands: on a step, skipped (null), or nowhere yet (undefined). */
export function stepOf(draft: ScaleAnswer | null, statement: string): number | null | undefined {
  return draft?.steps.find((placed) => placed.statement === statement)?.step;
}

/** How many statements are neither placed nor skipped. */
export function missing(question: Scale, draft: ScaleAnswer | null): number {
  return question.statements.length - (draft?.steps.length ?? 0);
}

/** All statements are skipped, and skipping everything is not an answer. */
export function nothingPlaced(draft: ScaleAnswer): boolean {
  return draft.steps.every(({ step }) => step === null);
}

/** In how many columns the steps stand on a phone: in one row, or in two that are nearly equal. */
export function columns(steps: number, most: number): number {
  return steps <= most ? steps : Math.ceil(steps / 2);
}
