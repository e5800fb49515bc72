/**
 * Keeps one link alive for as long as the page is open: dials, joins, notices silence, waits, dials again.
 * Coming back is joining again, so there is no other state to repair. Knows nothing of the page: whoever does calls `wake`.
 */
import { Backoff } from './backoff';
import { broken, staysAway, type Link, type Way } from './link';
import { race, type Race } from './race';

/** Without any sign of life for this long, in ms, the link is dead. The server says something every 10 s. */
export const silence = 35_000;

/** Out of sight for longer than this, in ms, a socket on a phone cannot be believed any more. */
export const nap = 5_000;

/** *connecting*: no frame yet on this link. *joined*: frames are flowing. *waiting*: the last link was lost. *ended*: for good. */
export type ConnectionState = 'connecting' | 'joined' | 'waiting' | 'ended';

export interface ConnectionEvents {
  /** `code` says why it ended, when it was the server who ended it. */
  state(state: ConnectionState, code: number | undefined): void;
  frame(frame: Uint8Array): void;
  /** Worth remembering for the next page load on this network. */
  won?(way: Way): void;
}

export interface ConnectionOptions extends Race {
  random?: () => number;
  now?: () => number;
}

export class Connection {
  private link: Link | null = null;
  private current: ConnectionState = 'waiting';
  private known: Way | null;
  private watch: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private heardAt = 0;
  private hiddenAt: number | null = null;
  private readonly backoff: Backoff;
  private readonly now: () => number;

  constructor(
    private readonly options: ConnectionOptions,
    private readonly events: ConnectionEvents,
  ) {
    this.backoff = new Backoff(options.random);
    this.now = options.now ?? Date.now;
    this.known = options.known;
  }

  get state(): ConnectionState {
    return this.current;
  }

  /** Dials at once, dropping the link there may be. */
  start(): void {
    if (this.current === 'ended') return;
    this.drop();
    this.become('connecting');
    const { ways, greeting } = this.options;
    const link = race(
      { ways, known: this.known, ...(greeting && { greeting }) },
      {
        opened: () => {
          this.backoff.reset();
          this.become('joined');
        },
        heard: () => {
          this.heardAt = this.now();
        },
        frame: (frame) => this.events.frame(frame),
        won: (way) => {
          this.known = way;
          this.events.won?.(way);
        },
        lost: (code) => this.lost(code),
      },
    );
    this.link = link;
    this.heardAt = this.now();
    this.listen(silence);
  }

  /** Sends when joined; otherwise the frame is dropped, and the outbox will bring it at the next join. */
  send(frame: Uint8Array): void {
    if (this.current === 'joined') this.link?.send(frame);
  }

  /** The page is no longer in sight. */
  hide(): void {
    this.hiddenAt ??= this.now();
  }

  /** The page is in sight again, or the network is back: do not trust what slept, do not wait for the back-off. */
  wake(): void {
    const hiddenFor = this.hiddenAt === null ? 0 : this.now() - this.hiddenAt;
    this.hiddenAt = null;
    if (this.current === 'ended') return;
    const silentFor = this.now() - this.heardAt;
    if (this.current === 'waiting' || hiddenFor > nap || silentFor >= silence) this.start();
  }

  /** The server asks us to move within `delay` ms (a planned restart): leave now, come back then. */
  move(delay: number): void {
    if (this.current !== 'ended') this.pause(delay);
  }

  /** For good. */
  end(code?: number): void {
    this.drop();
    this.become('ended', code);
  }

  private lost(code: number): void {
    if (staysAway(code)) this.end(code);
    else this.pause(this.backoff.next());
  }

  private pause(delay: number): void {
    this.drop();
    this.become('waiting');
    this.retry = setTimeout(() => this.start(), delay);
  }

  /** Timers sleep with the phone, so when one rings we look at the clock instead of believing it. */
  private listen(delay: number): void {
    this.watch = setTimeout(() => {
      const left = silence - (this.now() - this.heardAt);
      if (left > 0) this.listen(left);
      else this.lost(broken);
    }, delay);
  }

  private drop(): void {
    clearTimeout(this.watch);
    clearTimeout(this.retry);
    this.link?.close();
    this.link = null;
  }

  private become(state: ConnectionState, code?: number): void {
    if (state === this.current) return;
    this.current = state;
    this.events.state(state, code);
  }
}
