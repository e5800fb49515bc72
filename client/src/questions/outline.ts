/** What a question is asked in, before there is anything to see of its answers: lines, planes, and what stands at them. */
import type { Question, Result } from '../core/protocol';
import { say, type Said } from '../core/text';

/** The picture of nobody's answers, in which those of the room will stand; null where there is nothing to draw it in. */
export function outlineOf(question: Question): Result | null {
  switch (question.kind) {
    case 'scale': {
      const counts = Array.from({ length: question.steps }, () => 0);
      return { kind: 'scale', ballots: 0, statements: question.statements.map(({ id }) => ({ id, counts, n: 0, skipped: 0, median: null, mean: null })) };
    }
    case 'spectrum':
      return { kind: 'spectrum', ballots: 0, places: [], median: null };
    case 'nowwish':
      return { kind: 'nowwish', ballots: 0, items: question.items.map(({ id }) => ({ id, now: [], wish: [], more: 0, same: 0, less: 0, median_now: null, median_wish: null })) };
    case 'grid':
      return { kind: 'grid', ballots: 0, dots: [], marks: 0, zones: question.zones.map(({ id }) => ({ id, marks: 0 })), centroids: [] };
    case 'timeline':
      return { kind: 'timeline', ballots: 0, moments: [], distinct: 0 };
    default:
      return null;
  }
}

/** What there is to read in it, one thing a line: what is placed first, then where. */
export function wordsOf(question: Question, lang: string): Said[] {
  const { things, ends } = parts(question);
  return [...things, ...ends].map((text) => say(text, lang));
}

function parts(question: Question): Record<'things' | 'ends', Record<string, string>[]> {
  const labels = (items: readonly { label: Record<string, string> }[]) => items.map(({ label }) => label);
  switch (question.kind) {
    case 'scale':
      return { things: labels(question.statements), ends: [question.low, question.high] };
    case 'spectrum':
      return { things: [], ends: [question.left, question.right] };
    case 'nowwish':
      return { things: labels(question.items), ends: [question.low, question.high] };
    case 'grid':
      return { things: labels(question.items), ends: [question.y_high, question.y_low, question.x_low, question.x_high, ...labels(question.zones)] };
    case 'timeline':
      return { things: [question.above, question.below], ends: [question.start, question.end] };
    default:
      return { things: [], ends: [] };
  }
}
