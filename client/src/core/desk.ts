/**
 * The presenter's side of the protocol, for the screen and for the remote: keeps the newest scene, and brings orders
 * to the server one after another. Coming back is taking a seat again, with a fresh ticket.
 */
import { CodecError, decode, encode, type Value } from './codec';
import { Connection, type ConnectionState } from './connection';
import type { Dial, Way } from './link';
import type { Done, Order, Outgoing, RemoteScene, Scene } from './protocol';
import { ticketed } from './ticketed';

export type Command = Order['command'];

/**
 * What became of an order. *stale*: somebody else moved the room first. *refused*: it makes no sense now. *busy*: the
 * server could not. *lost*: no answer came, and it may or may not have been carried out. *offline*: it was not sent.
 */
export interface Outcome {
  status: Done['status'] | 'lost' | 'offline';
  /** Of a refusal: its code, and the sentence of the server. */
  code: string | null;
  sentence: string | null;
}

export interface DeskEvents {
  scene(scene: Scene | RemoteScene): void;
  /** `code` says why it ended, when it was the server who ended it. */
  state(state: ConnectionState, code: number | undefined): void;
  /** Worth remembering for the next page load on this network. */
  won?(way: Way): void;
}

export interface DeskOptions {
  ways: Record<Way, Dial>;
  known: Way | null;
  /** Fetches a ticket for one socket. Rejects with an `ApiError`. */
  ticket: () => Promise<string>;
  random?: () => number;
}

/** Milliseconds after which an order without an answer is given up. */
export const orderPatience = 8_000;

/** The server and this page do not speak the same language: the page is to be loaded again. */
export const malformed = 4501;

/** How many presses may wait for their turn; a finger that leans on the clicker does not run through the deck. */
export const mostWaiting = 3;

/** How many decisions may wait for their turn, for a moderator who reads fast on a slow line. */
export const mostDecisions = 50;

/** How often a decision is sent when somebody else moved the room in between. */
const mostTries = 5;

/** Milliseconds to wait for the scene that an order led to, before the next order goes. */
const sceneWait = 500;

/** Commands about a round rather than about where the room is: what somebody else did meanwhile does not matter to them. */
const deciding: ReadonlySet<Command['do']> = new Set(['mark', 'merge', 'group', 'moderate', 'show', 'change', 'drop', 'look', 'leaf', 'arrange']);

interface Press {
  command: Command;
  /** The round that a decision is about; undefined where the command is for the room as it was. */
  about: string | undefined;
  tries: number;
  settle: (outcome: Outcome) => void;
}

export class Desk {
  private readonly connection: Connection;
  private current: Scene | RemoteScene | null = null;
  private presses: Press[] = [];
  private underway: { id: number; step: number; press: Press; timer: ReturnType<typeof setTimeout> } | null = null;
  private settling: { beyond: number; timer: ReturnType<typeof setTimeout> } | null = null;
  private orders = 0;

  constructor(
    { ways, known, ticket, random }: DeskOptions,
    private readonly events: DeskEvents,
  ) {
    this.connection = new Connection(
      {
        ways: { websocket: ticketed(ways.websocket, ticket), polling: ticketed(ways.polling, ticket) },
        known,
        ...(random && { random }),
      },
      {
        state: (state, code) => this.changed(state, code),
        frame: (frame) => this.received(frame),
        won: (way) => this.events.won?.(way),
      },
    );
  }

  get scene(): Scene | RemoteScene | null {
    return this.current;
  }

  start(): void {
    this.connection.start();
  }

  end(): void {
    this.connection.end();
  }

  /** The page is no longer in sight, or is again. */
  hide(): void {
    this.connection.hide();
  }

  wake(): void {
    this.connection.wake();
  }

  /**
   * Asks for a change of the room as it is in front of the presenter. Orders go one by one, each for the scene that the
   * one before led to; when one fails, those behind it were meant for a room that never came, and fail with it.
   * A decision about a round holds for as long as that round is in front of the room, whoever did what meanwhile.
   */
  order(command: Command): Promise<Outcome> {
    return new Promise((settle) => {
      if (this.connection.state !== 'joined' || !this.current) return settle(outcome('offline'));
      const about = deciding.has(command.do) ? this.current.round?.key : undefined;
      const waiting = this.presses.filter((press) => decides(press) === (about !== undefined)).length;
      if (waiting >= (about === undefined ? mostWaiting : mostDecisions)) return settle(outcome('stale'));
      this.presses.push({ command, about, tries: 0, settle });
      this.next();
    });
  }

  private next(): void {
    if (this.underway || this.settling || !this.current) return;
    const press = this.presses.shift();
    if (!press) return;
    const { step, round } = this.current;
    if (decides(press) && press.about !== round?.key) {
      press.settle(outcome('stale'));
      return this.next();
    }
    const id = ++this.orders;
    press.tries += 1;
    const order: Order = { t: 'order', id, step, command: press.command };
    const timer = setTimeout(() => this.fail(outcome('lost')), orderPatience);
    this.underway = { id, step, press, timer };
    this.connection.send(encode({ ...order, command: { ...press.command } } as Value));
  }

  private done({ id, status, code, sentence }: Done): void {
    if (this.underway?.id !== id) return;
    const { step, press } = this.settleUnderway();
    if (status === 'stale' && decides(press) && press.tries < mostTries) this.presses.unshift(press);
    else press.settle({ status, code, sentence });
    if (status !== 'ok' && !decides(press)) this.drop({ status, code, sentence });
    if (status === 'refused' || (this.current && this.current.step > step)) this.next();
    else this.settling = { beyond: step, timer: setTimeout(() => this.arrived(), sceneWait) };
  }

  private arrived(): void {
    clearTimeout(this.settling?.timer);
    this.settling = null;
    this.next();
  }

  /** What waits was meant for a room that never came; decisions stay. */
  private drop(why: Outcome): void {
    const failed = this.presses.filter((press) => !decides(press));
    this.presses = this.presses.filter(decides);
    for (const press of failed) press.settle(why);
  }

  /** Nothing more is heard: the order underway failed, and everything behind it. */
  private fail(why: Outcome): void {
    const failed = this.presses;
    this.presses = [];
    if (this.underway) failed.unshift(this.settleUnderway().press);
    for (const press of failed) press.settle(why);
  }

  private settleUnderway(): { step: number; press: Press } {
    const { timer, step, press } = this.underway!;
    clearTimeout(timer);
    this.underway = null;
    return { step, press };
  }

  private changed(state: ConnectionState, code: number | undefined): void {
    if (state !== 'joined') {
      clearTimeout(this.settling?.timer);
      this.settling = null;
      this.fail(outcome('lost'));
    }
    this.events.state(state, code);
  }

  private received(frame: Uint8Array): void {
    let message: Outgoing;
    try {
      message = decode(frame) as unknown as Outgoing;
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      this.connection.end(malformed);
      return;
    }
    switch (message.t) {
      case 'seated':
        this.accept(message.scene);
        break;
      case 'scene':
        this.accept(message);
        break;
      case 'done':
        this.done(message);
        break;
      case 'bye':
        this.connection.move(message.wait);
        break;
      // `error` says in words what the close code after it says as well; the rest is for phones.
    }
  }

  /** A scene may come late; within an epoch an older one never replaces a newer one. */
  private accept(scene: Scene | RemoteScene): void {
    const now = this.current;
    if (now && now.epoch === scene.epoch && scene.seq < now.seq) return;
    this.current = scene;
    this.events.scene(scene);
    if (this.settling && scene.step > this.settling.beyond) this.arrived();
  }
}

function decides({ about }: Press): boolean {
  return about !== undefined;
}

function outcome(status: Outcome['status']): Outcome {
  return { status, code: null, sentence: null };
}
