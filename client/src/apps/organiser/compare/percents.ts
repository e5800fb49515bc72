/** What share of the people in several rooms and groups chose the same things, or gave them points. */
import type { ComparedPart, ComparedRound } from '../../../core/archive';
import { say, type Said } from '../../../core/text';

export interface Cell {
  part: ComparedPart;
  /** In whole percent; null where it could not be chosen there. */
  percent: number | null;
  /** By how many points it is another than in the first round; null where there was one round. */
  shift: number | null;
}

export interface ShareRow {
  key: string;
  label: Said;
  /** A cell a part, earliest first. */
  cells: Cell[];
}

/** A row for everything that could be chosen in any of them, as the latest called it. */
export function sharesOf(parts: readonly ComparedPart[], lang: string): ShareRow[] {
  const labels = new Map<string, Said>();
  for (const { question } of parts) {
    const items = question.kind === 'choice' ? question.options : question.kind === 'points' ? question.items : [];
    for (const { id, label } of items) labels.set(id, say(label, lang));
  }
  return [...labels].map(([key, label]) => ({
    key,
    label,
    cells: parts.map((part) => {
      const { rounds } = part;
      const percent = percentOf(rounds[rounds.length - 1]!, key);
      const before = rounds.length > 1 ? percentOf(rounds[0]!, key) : null;
      return { part, percent, shift: percent === null || before === null ? null : percent - before };
    }),
  }));
}

/** Of the people who chose, or of the points that were given. */
function percentOf({ answered, result }: ComparedRound, key: string): number | null {
  if (result.kind === 'choice') {
    const option = result.options.find(({ id }) => id === key);
    return option && answered > 0 ? Math.round((option.count / answered) * 100) : null;
  }
  if (result.kind !== 'points') return null;
  const item = result.items.find(({ id }) => id === key);
  return item && result.total > 0 ? Math.round((item.points / result.total) * 100) : null;
}
