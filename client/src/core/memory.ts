/**
 * What this phone remembers of one room: who it is there, what it is writing, and what it said. Read from the keep every
 * time, because another tab of the same phone may have written.
 */
import type { Keep } from './outbox';
import type { Answer, Question } from './protocol';

/** How many rooms a phone remembers; the one visited longest ago goes first. */
export const mostRooms = 12;

/** An answer the server has, with the question it belongs to: after the end nobody sends the question any more. */
export interface Note {
  answer: Answer;
  /** Null when this phone never saw the question, such as after its answer came from another tab. */
  question: Question | null;
}

interface Remembered {
  secret?: string;
  guest?: string;
  seed?: string;
  notes?: Record<string, Note>;
  place?: string | undefined;
  margins?: Record<string, string[]>;
}

type Drafts = Record<string, Answer>;

const roomsKey = 'klankbord:rooms';

export class Memory {
  private readonly roomKey: string;
  private readonly draftsKey: string;

  constructor(
    private readonly keep: Keep,
    private readonly code: string,
  ) {
    this.roomKey = `klankbord:room:${code}`;
    this.draftsKey = `klankbord:drafts:${code}`;
  }

  /** Who this phone is in this room. */
  get secret(): string | null {
    return this.read<Remembered>(this.roomKey).secret ?? null;
  }

  set secret(secret: string) {
    this.change({ secret });
    this.visited();
  }

  /** What the QR code carried. */
  get guest(): string | null {
    return this.read<Remembered>(this.roomKey).guest ?? null;
  }

  set guest(guest: string) {
    this.change({ guest });
  }

  /** The same on every visit, and different on another phone: for orders that must not favour anybody. */
  seed(random: () => number): string {
    const known = this.read<Remembered>(this.roomKey).seed;
    if (known !== undefined) return known;
    const seed = Math.floor(random() * 2 ** 32).toString(36);
    this.change({ seed });
    return seed;
  }

  /** What the server has of this phone, by round. */
  get notes(): Record<string, Note> {
    return this.read<Remembered>(this.roomKey).notes ?? {};
  }

  set notes(notes: Record<string, Note>) {
    this.change({ notes });
  }

  /** Where this person is, in a room in which everybody goes at their own pace; null until they begin. */
  get place(): string | null {
    return this.read<Remembered>(this.roomKey).place ?? null;
  }

  set place(place: string) {
    this.change({ place });
  }

  /** What this person wrote beside their answer in this round, for themselves: it stays on the phone. */
  margin(round: string): readonly string[] {
    return this.read<Remembered>(this.roomKey).margins?.[round] ?? [];
  }

  setMargin(round: string, margin: string[]): void {
    this.change({ margins: { ...this.read<Remembered>(this.roomKey).margins, [round]: margin } });
  }

  /** We are nobody here yet: nothing was said, and nowhere. */
  begin(): void {
    this.change({ notes: {}, margins: {}, place: undefined });
  }

  /** What is being written in this round. */
  draft(round: string): Answer | null {
    return this.read<Drafts>(this.draftsKey)[round] ?? null;
  }

  setDraft(round: string, draft: Answer | null): void {
    const { [round]: _, ...others } = this.read<Drafts>(this.draftsKey);
    this.write(this.draftsKey, draft === null ? others : { ...others, [round]: draft });
  }

  /** Leaves nothing of this room on the phone. */
  forget(): void {
    this.write(roomsKey, { codes: this.codes().filter((code) => code !== this.code) });
    forget(this.keep, this.code);
  }

  private visited(): void {
    const codes = [this.code, ...this.codes().filter((code) => code !== this.code)];
    for (const code of codes.splice(mostRooms)) forget(this.keep, code);
    this.write(roomsKey, { codes });
  }

  private codes(): string[] {
    const { codes } = this.read<{ codes?: unknown }>(roomsKey);
    return Array.isArray(codes) ? codes.filter((code): code is string => typeof code === 'string') : [];
  }

  private change(part: Remembered): void {
    this.write(this.roomKey, { ...this.read<Remembered>(this.roomKey), ...part });
  }

  /** What we wrote ourselves; whatever else the text is, it holds nothing. */
  private read<T extends object>(key: string): Partial<T> {
    try {
      const value: unknown = JSON.parse(this.keep.getItem(key) ?? '{}');
      return typeof value === 'object' && value !== null ? (value as Partial<T>) : {};
    } catch {
      return {};
    }
  }

  private write(key: string, value: object): void {
    this.keep.setItem(key, JSON.stringify(value));
  }
}

function forget(keep: Keep, code: string): void {
  for (const kind of ['room', 'drafts', 'outbox']) keep.removeItem(`klankbord:${kind}:${code}`);
}
