/** How the kinds of question that are not in this page come to it, and what happens when they do not. */
import { useEffect, useState } from 'preact/hooks';
import { Backoff } from '../../core/backoff';

/** Whether what is not here comes; `outdated`: the server has no file any more that fits this page. */
export type Arrival = 'coming' | 'failed' | 'outdated';

export interface Source {
  /** Whether it came, in the page or after it. */
  has: (kind: string) => boolean;
  /** Gets it. Throws when that fails. */
  get: (kind: string) => Promise<void>;
  /** Whether the server says that there is no such file. Throws when nobody answers. */
  gone: (kind: string) => Promise<boolean>;
  /** Loads the page anew, unless that was done before or would lose something. */
  renew: () => void;
}

/** The later kinds, on their way to this page: those that it needs first. They are asked for until they are here. */
export class LaterKinds {
  arrival: Arrival = 'coming';
  private wanted: readonly string[] = [];
  private readonly needs = new Set<readonly string[]>();
  private underway = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly source: Source,
    private readonly backoff = new Backoff(),
  ) {}

  /** These may be asked in this room. What is planned after a failure stays as planned. */
  want(kinds: readonly string[]): void {
    this.wanted = kinds;
    if (this.arrival === 'coming') this.fetch();
  }

  /** Somebody wants to see at once that it is tried again. */
  again(): void {
    this.become('coming');
    this.fetch();
  }

  /** The page has nothing to show without these. Only then is it loaded anew: nobody is writing on it. Returns how to stop. */
  need(kinds: readonly string[]): () => void {
    this.needs.add(kinds);
    if (this.lacking()) {
      if (this.arrival === 'outdated') this.source.renew();
      else this.fetch();
    }
    return () => void this.needs.delete(kinds);
  }

  /** Calls back when something came, or `arrival` has changed. Returns how to stop. */
  watch(changed: () => void): () => void {
    this.watchers.add(changed);
    return () => void this.watchers.delete(changed);
  }

  private get needed(): string[] {
    return [...this.needs].flat();
  }

  private lacking(): boolean {
    return !this.needed.every(this.source.has);
  }

  private next(): string | undefined {
    return [...this.needed, ...this.wanted].find((kind) => !this.source.has(kind));
  }

  /** Gets them now, unless that is underway; what was planned for later is done now. */
  private fetch(): void {
    clearTimeout(this.timer);
    if (!this.underway) void this.run();
  }

  private async run(): Promise<void> {
    this.underway = true;
    for (let kind = this.next(); kind !== undefined; kind = this.next()) {
      const arrival = await this.get(kind);
      this.become(arrival);
      if (arrival !== 'coming') break;
    }
    this.underway = false;
    if (this.arrival === 'failed') this.timer = setTimeout(() => this.fetch(), this.backoff.next());
    if (this.arrival === 'outdated' && this.lacking()) this.source.renew();
  }

  /** Gets one, and says whether the others still come. */
  private async get(kind: string): Promise<Arrival> {
    try {
      await this.source.get(kind);
      return 'coming';
    } catch {
      return (await this.source.gone(kind).catch(() => false)) ? 'outdated' : 'failed';
    }
  }

  private become(arrival: Arrival): void {
    this.arrival = arrival;
    for (const changed of this.watchers) changed();
  }
}

/** Where the later kinds are, on a page that needs these now. */
export function useArrival(kinds: LaterKinds, needed: readonly string[]): Arrival {
  const [, render] = useState(0);
  useEffect(() => kinds.watch(() => render((times) => times + 1)), [kinds]);
  useEffect(() => kinds.need(needed), [kinds, needed.join()]);
  return kinds.arrival;
}
