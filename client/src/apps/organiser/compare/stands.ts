/** Where people of several rooms and groups stand on the same lines, from 0 to 100, whatever kind of question it was. */
import type { ComparedPart, ComparedRound } from '../../../core/archive';
import type { Question } from '../../../core/protocol';
import { say, type Said } from '../../../core/text';
import type { Places } from '../../../questions/hills';

/** One part on a line. */
export interface Stand {
  places: Places;
  /** How many people. */
  n: number;
  /** Where the middle answer is on the line. */
  at: number | null;
  /** The middle answer as people gave it. */
  median: number | null;
}

export interface LineRow {
  part: ComparedPart;
  now: Stand;
  /** In the first round, where there was another. */
  before: Stand | null;
}

export interface Line {
  key: string;
  /** What the line is about; null where it is the question itself. */
  label: Said | null;
  /** What its ends mean. */
  ends: [Said, Said];
  /** Where its steps are, or its quarters where it has none. */
  marks: readonly number[];
  /** A row a part, earliest first. */
  rows: LineRow[];
}

/** A piece of a way down the page, from the top of a row to its line. */
export interface Step {
  from: number;
  to: number;
}

/**
 * The way of the middle answer from each room to the next, a step for every row that it goes by. A group is not part of it: rooms
 * of long ago and of yesterday may be in it, and rooms that stand here too.
 */
export function wayOf(rows: readonly LineRow[]): (Step | null)[] {
  const way: (Step | null)[] = rows.map(() => null);
  const rooms = rows.flatMap(({ part, now }, row) => (part.rooms.includes(part.id) ? [{ row, at: now.at }] : []));
  rooms.forEach((to, i) => {
    const from = rooms[i - 1];
    if (!from || from.at === null || to.at === null) return;
    const slope = (to.at - from.at) / (to.row - from.row);
    for (let row = from.row; row < to.row; row += 1) {
      const at = from.at + slope * (row - from.row);
      way[row + 1] = { from: at, to: at + slope };
    }
  });
  return way;
}

const nobody: Stand = { places: [], n: 0, at: null, median: null };

/** The lines of a question; none where people stand on no line. The latest part says how things are called. */
export function linesOf(parts: readonly ComparedPart[], lang: string): Line[] {
  const latest = parts[parts.length - 1]?.question;
  if (!latest) return [];
  const marks = latest.kind === 'scale' ? Array.from({ length: latest.steps }, (_, step) => (step / (latest.steps - 1)) * 100) : [0, 25, 50, 75, 100];
  return headsOf(latest, lang).map((head) => ({
    ...head,
    marks,
    rows: parts.map((part) => {
      const { question, rounds } = part;
      return { part, now: standIn(question, rounds[rounds.length - 1]!, head.key), before: rounds.length > 1 ? standIn(question, rounds[0]!, head.key) : null };
    }),
  }));
}

function headsOf(question: Question, lang: string): Omit<Line, 'marks' | 'rows'>[] {
  if (question.kind === 'spectrum') return [{ key: '', label: null, ends: [say(question.left, lang), say(question.right, lang)] }];
  if (question.kind === 'scale') {
    const ends: Line['ends'] = [say(question.low, lang), say(question.high, lang)];
    return question.statements.map(({ id, label }) => ({ key: id, label: say(label, lang), ends }));
  }
  if (question.kind === 'nowwish') {
    return question.items.map(({ id, label }) => ({ key: id, label: say(label, lang), ends: [say(question.low, lang), say(question.high, lang)] }));
  }
  return [];
}

function standIn(question: Question, { result }: ComparedRound, key: string): Stand {
  if (result.kind === 'spectrum') return { places: result.places, n: result.ballots, at: result.median, median: result.median };
  if (result.kind === 'nowwish') {
    const item = result.items.find(({ id }) => id === key);
    return item ? { places: item.now, n: result.ballots, at: item.median_now, median: item.median_now } : nobody;
  }
  if (result.kind !== 'scale' || question.kind !== 'scale') return nobody;
  const statement = result.statements.find(({ id }) => id === key);
  if (!statement) return nobody;
  const place = (step: number) => ((step - 1) / (question.steps - 1)) * 100;
  const places = statement.counts.map((count, at) => [place(at + 1), count] as const).filter(([, count]) => count > 0);
  return { places, n: statement.n, at: statement.median === null ? null : place(statement.median), median: statement.median };
}
