/** What part of several rooms chose the same things, or gave them. */
import type { ComparedRoom, ComparedRound } from '../../../core/archive';
import { say, type Said } from '../../../core/text';

export interface Cell {
  room: string;
  /** In whole percent; null where the room could not choose it. */
  percent: number | null;
  /** By how many points it is another than in the first round; null where there was one round. */
  shift: number | null;
}

export interface ShareRow {
  key: string;
  label: Said;
  /** A cell a room, earliest first. */
  cells: Cell[];
}

/** A row for everything that any of the rooms could choose, as the latest of them called it. */
export function sharesOf(rooms: readonly ComparedRoom[], lang: string): ShareRow[] {
  const labels = new Map<string, Said>();
  for (const { question } of rooms) {
    const items = question.kind === 'choice' ? question.options : question.kind === 'points' ? question.items : [];
    for (const { id, label } of items) labels.set(id, say(label, lang));
  }
  return [...labels].map(([key, label]) => ({
    key,
    label,
    cells: rooms.map(({ id, rounds }) => {
      const percent = percentOf(rounds[rounds.length - 1]!, key);
      const before = rounds.length > 1 ? percentOf(rounds[0]!, key) : null;
      return { room: id, percent, shift: percent === null || before === null ? null : percent - before };
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
