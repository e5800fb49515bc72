/**
 * The newest answer of this phone in every round, kept on the phone until the server has acknowledged it, so that
 * reload, tunnel, sleep and an empty battery lose nothing. At every join, whatever is still waiting is sent again;
 * the same (ballot, rev) counts once however often it arrives.
 *
 * The rev stays after the answer is acknowledged: the next change has to be newer than every earlier one.
 */
import type { Value } from './codec';

/** What of `localStorage` is needed here. May throw (private mode, full, forbidden). */
export interface Keep {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Ballot {
  /** Which asking of which question. */
  round: string;
  /** Raised by one each time the person changes the answer, from 1. */
  rev: number;
  /** The answer, as JSON can carry it. */
  answer: Value;
}

interface Kept {
  rev: number;
  answer: Value;
  waiting: boolean;
}

type Rounds = Record<string, Kept>;

export class Outbox {
  private readonly key: string;
  /** What we know when the keep refuses to work: then the answer lives as long as the page. */
  private memory: Rounds = {};

  constructor(
    private readonly keep: Keep,
    room: string,
  ) {
    this.key = `klankbord:outbox:${room}`;
  }

  /** Keeps a new or changed answer. Returns the ballot to send. */
  put(round: string, answer: Value): Ballot {
    const rounds = this.read();
    const rev = (rounds[round]?.rev ?? 0) + 1;
    this.write({ ...rounds, [round]: { rev, answer, waiting: true } });
    return { round, rev, answer };
  }

  /**
   * The server has settled this rev: it is on disk, or it was refused and must not be sent again.
   * An older rev than ours settles nothing; a newer one (this person on another tab) moves ours up.
   */
  settle(round: string, rev: number): void {
    const rounds = this.read();
    const kept = rounds[round];
    if (kept && rev < kept.rev) return;
    const answer = kept?.answer ?? null;
    this.write({ ...rounds, [round]: { rev, answer, waiting: false } });
  }

  /** What the server has not settled yet, in the order of the rounds. */
  waiting(): Ballot[] {
    return Object.entries(this.read())
      .filter(([, kept]) => kept.waiting)
      .map(([round, { rev, answer }]) => ({ round, rev, answer }));
  }

  /** The last answer given here in this round, and whether it is still on its way. */
  last(round: string): (Ballot & { waiting: boolean }) | null {
    const kept = this.read()[round];
    return kept ? { round, ...kept } : null;
  }

  /** The room is over: forget what this phone answered. */
  clear(): void {
    this.memory = {};
    try {
      this.keep.removeItem(this.key);
    } catch {
      // A keep that refuses has nothing of ours.
    }
  }

  /** Read every time, because another tab of the same phone may have written. */
  private read(): Rounds {
    try {
      const text = this.keep.getItem(this.key);
      return text === null ? this.memory : newest(parse(text), this.memory);
    } catch {
      return this.memory;
    }
  }

  private write(rounds: Rounds): void {
    this.memory = rounds;
    try {
      this.keep.setItem(this.key, JSON.stringify(rounds));
    } catch {
      // Full or forbidden: the answer still goes out, it just does not survive a reload.
    }
  }
}

/** The rounds in a text of ours; whatever else the text is, it holds none. */
function parse(text: string): Rounds {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Kept] => isKept(entry[1])));
}

function isKept(value: unknown): value is Kept {
  const { rev, waiting } = (value ?? {}) as Partial<Kept>;
  return Number.isSafeInteger(rev) && typeof waiting === 'boolean';
}

/** Of each round the higher rev; at the same rev, the one that is settled. */
function newest(one: Rounds, other: Rounds): Rounds {
  const rounds = { ...one };
  for (const [round, kept] of Object.entries(other)) {
    const rival = rounds[round];
    if (!rival || kept.rev > rival.rev || (kept.rev === rival.rev && !kept.waiting)) rounds[round] = kept;
  }
  return rounds;
}
