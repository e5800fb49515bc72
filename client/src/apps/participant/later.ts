/** How the kinds of question that are no part of this page come to it, and what happens when they do not. */
import { useEffect, useState } from 'preact/hooks';
import { Backoff } from '../../core/backoff';

/** `outdated`: the server has no file any more that fits this page. */
export type Arrival = 'coming' | 'failed' | 'outdated' | 'here';

export interface Source {
  /** Gets them. Throws when that fails. */
  get: () => Promise<void>;
  /** Whether the server says that there is no such file. Throws when nobody answers. */
  gone: () => Promise<boolean>;
  /** Loads the page anew, unless that was done before or would lose something. */
  renew: () => void;
}

/** The later kinds, on their way to this page. They are asked for once they may come, and again until they are here. */
export class LaterKinds {
  arrival: Arrival = 'coming';
  private needed = false;
  private underway = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly source: Source,
    private readonly backoff = new Backoff(),
  ) {}

  /** Gets them, unless that was begun already. */
  begin(): void {
    if (this.arrival === 'coming') this.fetch();
  }

  /** Somebody wants to see at once that it is tried again. */
  again(): void {
    this.become('coming');
    this.fetch();
  }

  /** Whether the page has nothing to show without them. Only then is it loaded anew: nobody is writing on it. */
  need(needed: boolean): void {
    this.needed = needed;
    if (!needed) return;
    if (this.arrival === 'outdated') this.source.renew();
    else this.fetch();
  }

  /** Calls back when `arrival` has changed. Returns how to stop. */
  watch(changed: () => void): () => void {
    this.watchers.add(changed);
    return () => void this.watchers.delete(changed);
  }

  /** Gets them now, unless they are here or underway; what was planned for later is done now. */
  private fetch(): void {
    clearTimeout(this.timer);
    if (!this.underway && this.arrival !== 'here') void this.run();
  }

  private async run(): Promise<void> {
    this.underway = true;
    const arrival = await this.source.get().then(() => 'here' as const, () => this.failure());
    this.underway = false;
    this.become(arrival);
    if (arrival === 'failed') this.timer = setTimeout(() => this.fetch(), this.backoff.next());
    if (arrival === 'outdated' && this.needed) this.source.renew();
  }

  private async failure(): Promise<Arrival> {
    return (await this.source.gone().catch(() => false)) ? 'outdated' : 'failed';
  }

  private become(arrival: Arrival): void {
    this.arrival = arrival;
    for (const changed of this.watchers) changed();
  }
}

/** Where the later kinds are, on a page that needs them now or does not. */
export function useArrival(kinds: LaterKinds, needed: boolean): Arrival {
  const [, render] = useState(0);
  useEffect(() => kinds.watch(() => render((times) => times + 1)), [kinds]);
  useEffect(() => {
    kinds.need(needed);
    return () => kinds.need(false);
  }, [kinds, needed]);
  return kinds.arrival;
}
