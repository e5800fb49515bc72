/**
 * The participant's side of the protocol: one phone in one room. Coming back is joining again: the server says who we are,
 * what it has of us and what the room is doing, and whatever it has not acknowledged is sent again.
 */
import { Backoff } from './backoff';
import { CodecError, decode, encode, type Value } from './codec';
import { Connection, type ConnectionState } from './connection';
import { staysAway, type Dial, type Way } from './link';
import { Memory, type Note } from './memory';
import { Outbox, type Keep } from './outbox';
import { VERSION, type Ack, type Answer, type Joined, type Outgoing, type Question, type Reason, type Scene } from './protocol';

/** Every vote gets an answer within 2 s (C5); after this many ms we stop waiting for it and send the same again. */
export const patience = 2_000;

/** The server did not understand us, so the same words will not help either. */
const malformed = 4501;

/** How this person stands in one round. */
export interface Standing {
  /** What the server has on disk. */
  recorded: Answer | null;
  /** What is on its way there. */
  sending: Answer | null;
  /** What kept the last answer from being recorded: it came too late, or this is wrong with it. */
  trouble: 'closed' | Reason | null;
}

export interface RoomOptions {
  code: string;
  keep: Keep;
  /** The ways to the server. */
  ways: Record<Way, Dial>;
  /** What came with the page: good enough to look at and to answer before the first frame. */
  scene: Scene | null;
  /** Or why there is none, as a close code. */
  refused: number | null;
  /** What the QR code carried, when this page was opened by it. */
  guest: string | null;
  /** Something is different now. */
  changed: () => void;
  random?: () => number;
  now?: () => number;
}

export class Room {
  readonly code: string;
  private readonly memory: Memory;
  private readonly outbox: Outbox;
  private readonly connection: Connection;
  private readonly backoff: Backoff;
  private readonly random: () => number;
  private readonly changed: () => void;
  private troubles = new Map<string, 'closed' | Reason>();
  /** What went out in this page, by round and rev: an acknowledgement names only those. */
  private readonly sent = new Map<string, Answer>();
  /** The questions this page has seen, by round: an acknowledgement may come when the room is elsewhere. */
  private readonly asked = new Map<string, Question>();
  private again: ReturnType<typeof setTimeout> | undefined;
  private seated = false;
  private current: Scene | null;
  private failure: number | null;
  private moving = false;

  constructor({ code, keep, ways, scene, refused, guest, changed, random = Math.random, now }: RoomOptions) {
    this.code = code;
    this.current = null;
    if (scene) this.accept(scene);
    this.failure = refused;
    this.changed = changed;
    this.random = random;
    this.memory = new Memory(keep, code);
    this.outbox = new Outbox(keep, code);
    this.backoff = new Backoff(random);
    if (guest !== null) this.memory.guest = guest;
    this.connection = new Connection(
      { ways, known: keep.getItem(wayKey) as Way | null, greeting: () => this.greeting(), random, ...(now && { now }) },
      {
        state: (state, code) => this.connected(state, code),
        frame: (frame) => this.heard(frame),
        won: (way) => keep.setItem(wayKey, way),
      },
    );
  }

  // ── What the page reads ──

  /** The newest the room was seen doing; null until something was seen. */
  get scene(): Scene | null {
    return this.current;
  }

  get line(): ConnectionState {
    return this.connection.state;
  }

  /** Why the server turned us away last, as a close code; null when it did not. */
  get refused(): number | null {
    return this.failure;
  }

  /** The server said it would be away for a moment. */
  get restarting(): boolean {
    return this.moving;
  }

  /** The answers the server has of this phone, by round. */
  get notes(): Record<string, Note> {
    return this.memory.notes;
  }

  /** For what is shuffled per phone. */
  get seed(): string {
    return this.memory.seed(this.random);
  }

  standing(round: string): Standing {
    const last = this.outbox.last(round);
    return {
      recorded: this.memory.notes[round]?.answer ?? null,
      sending: last?.waiting ? (last.answer as unknown as Answer) : null,
      trouble: this.troubles.get(round) ?? null,
    };
  }

  /** Who this phone is in this room; null until the server has told. */
  get secret(): string | null {
    return this.memory.secret;
  }

  /** Whether anything is on its way to the server. */
  get waiting(): boolean {
    return this.outbox.waiting().length > 0;
  }

  draft(round: string): Answer | null {
    return this.memory.draft(round);
  }

  /** What this person wrote beside their answer, for themselves. */
  margin(round: string): readonly string[] {
    return this.memory.margin(round);
  }

  /** Where this person is, in a room in which everybody goes at their own pace; null until they begin. */
  get place(): string | null {
    return this.memory.place;
  }

  // ── What the page does ──

  /** A page of a room that is over looks like that of no room, but by their secret or the QR code's people are known there. */
  start(): void {
    const known = this.memory.secret !== null || this.memory.guest !== null;
    if (this.failure !== null && staysAway(this.failure) && !known) {
      this.connection.end(this.failure);
      return;
    }
    this.failure = null;
    this.connection.start();
  }

  /** Keeps what is being written, at every keystroke. */
  write(round: string, draft: Answer | null): void {
    this.memory.setDraft(round, draft);
    this.troubles.delete(round);
    this.changed();
  }

  /** Sends an answer, now or as soon as that is possible. It is on its way until the server says that it is on disk. */
  answer(round: string, answer: Answer): void {
    this.memory.setDraft(round, null);
    this.amend(round, answer);
  }

  /** The same for an answer that is not what is being written, which stays. */
  amend(round: string, answer: Answer): void {
    this.outbox.put(round, answer as unknown as Value);
    this.troubles.delete(round);
    this.backoff.reset();
    this.deliver();
    this.changed();
  }

  /** Keeps on this phone what is written beside an answer. */
  note(round: string, margin: string[]): void {
    this.memory.setMargin(round, margin);
    this.changed();
  }

  /** Goes to another place, in a room in which everybody goes at their own pace. */
  turn(place: string): void {
    this.memory.place = place;
    this.changed();
  }

  /** Leaves nothing of this room on this phone. */
  forget(): void {
    this.memory.forget();
    this.changed();
  }

  hide(): void {
    this.connection.hide();
  }

  wake(): void {
    this.connection.wake();
  }

  /** The page goes on without this room. */
  leave(): void {
    clearTimeout(this.again);
    this.connection.end();
  }

  // ── The line ──

  private greeting(): Uint8Array {
    const { secret, guest } = this.memory;
    return encode({ t: 'join', version: VERSION, code: this.code, secret, guest });
  }

  private connected(state: ConnectionState, code: number | undefined): void {
    if (state !== 'joined') this.seated = false;
    if (state === 'ended' && code !== undefined) {
      this.failure = code;
      // Or the next page load would say the same, and be turned away again.
      if (code === malformed) this.takeBack();
    }
    this.changed();
  }

  private heard(frame: Uint8Array): void {
    const message = understood(frame);
    switch (message?.t) {
      case 'joined':
        this.joined(message);
        break;
      case 'scene':
        this.accept(message);
        break;
      case 'ack':
        this.acknowledged(message);
        break;
      case 'bye':
        this.moving = true;
        this.connection.move(message.wait);
        break;
      case 'error':
        this.failure = message.code;
        break;
      default:
        return; // from a newer server, and not for us
    }
    this.changed();
  }

  private joined({ secret, ballots, scene }: Joined): void {
    const known = this.memory.secret;
    // Another room with our old code, or a room set back to before we came: what we said there is not ours here.
    if (known !== null && known !== secret) this.begin();
    this.memory.secret = secret;
    const before = this.memory.notes;
    const restored = this.current !== null && this.current.epoch !== scene.epoch && known === secret;
    this.accept(scene);
    const notes: Record<string, Note> = {};
    for (const { round, rev, answer } of ballots) {
      this.outbox.settle(round, rev);
      notes[round] = { answer, question: before[round]?.question ?? this.asked.get(round) ?? null };
    }
    this.memory.notes = notes;
    if (restored) this.repair(before);
    this.seated = true;
    this.failure = null;
    this.moving = false;
    this.backoff.reset();
    this.deliver();
  }

  /** Within an epoch a page never goes back (C7); a new epoch is a new beginning. */
  private accept(scene: Scene): void {
    const now = this.current;
    if (now && now.epoch === scene.epoch && scene.seq < now.seq) return;
    this.current = scene;
    if (scene.round && scene.question) this.asked.set(scene.round.key, scene.question);
    for (const { question } of scene.paced) this.asked.set(pacedRound(question), question);
  }

  // ── Votes ──

  /** Sends all that waits, and again until it is answered. The same rev counts once however often it arrives (C2). */
  private deliver(): void {
    clearTimeout(this.again);
    const waiting = this.outbox.waiting();
    if (!this.seated || waiting.length === 0) return;
    for (const { round, rev, answer } of waiting) {
      this.sent.set(`${round} ${rev}`, answer as unknown as Answer);
      this.connection.send(encode({ t: 'vote', round, rev, answer }));
    }
    this.deliverIn(patience + this.backoff.next());
  }

  private deliverIn(delay: number): void {
    clearTimeout(this.again);
    this.again = setTimeout(() => this.deliver(), delay);
  }

  private acknowledged({ round, rev, status, ballot, reason, retry }: Ack): void {
    if (status === 'busy') {
      // Everybody who was told the same comes back at a moment of their own.
      this.deliverIn((retry ?? patience) * (1 + this.random()));
      return;
    }
    const mine = this.outbox.last(round);
    const newest = mine !== null && mine.waiting && mine.rev <= rev;
    this.outbox.settle(round, Math.max(rev, ballot?.rev ?? 0));
    if (status === 'ok' || status === 'dup') {
      const answer = ballot?.answer ?? this.sent.get(`${round} ${rev}`);
      if (answer) this.record(round, answer);
    } else {
      if (ballot || status === 'closed') this.record(round, ballot?.answer ?? null);
      if (newest) this.giveBack(round, mine.answer as unknown as Answer, status === 'closed' ? 'closed' : reason);
    }
    if (this.outbox.waiting().length === 0) {
      clearTimeout(this.again);
      this.backoff.reset();
    }
  }

  /** What the server has of us in this round. */
  private record(round: string, answer: Answer | null): void {
    const { [round]: known, ...others } = this.memory.notes;
    const question = known?.question ?? this.asked.get(round) ?? null;
    this.memory.notes = answer === null ? others : { ...others, [round]: { answer, question } };
  }

  /** It was not taken: it becomes the draft again, unless something newer is being written. */
  private giveBack(round: string, answer: Answer, trouble: 'closed' | Reason | null): void {
    if (this.memory.draft(round) === null) this.memory.setDraft(round, answer);
    if (trouble !== null) this.troubles.set(round, trouble);
  }

  /** Nothing that waits goes out any more; the person still has it. */
  private takeBack(): void {
    for (const { round, rev, answer } of this.outbox.waiting()) {
      this.outbox.settle(round, rev);
      this.giveBack(round, answer as unknown as Answer, null);
    }
  }

  /** We are nobody here yet. */
  private begin(): void {
    this.takeBack();
    this.outbox.clear();
    this.memory.begin();
  }

  /** The server was set back to an older day: what it had of us in the rounds that are open, it gets again. */
  private repair(before: Record<string, Note>): void {
    for (const round of openRounds(this.current)) {
      const lost = round in this.memory.notes ? undefined : before[round];
      if (lost && !this.outbox.last(round)?.waiting) this.outbox.put(round, lost.answer as unknown as Value);
    }
  }
}

const wayKey = 'klankbord:way';

/** The round of a question where everybody goes at their own pace: there is one. */
export function pacedRound({ id }: Question): string {
  return `${id}:1`;
}

function openRounds(scene: Scene | null): string[] {
  if (scene?.phase === 'paced') return scene.paced.map(({ question }) => pacedRound(question));
  return scene?.phase === 'open' && scene.round ? [scene.round.key] : [];
}

/** A frame that cannot be read says nothing; the next scene says it all again. */
function understood(frame: Uint8Array): Outgoing | null {
  try {
    const message = decode(frame);
    return typeof message === 'object' && message !== null && 't' in message ? (message as unknown as Outgoing) : null;
  } catch (error) {
    if (error instanceof CodecError) return null;
    throw error;
  }
}
