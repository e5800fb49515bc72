/**
 * The long way round: the same frames by HTTP, for networks where a WebSocket does not live.
 *
 * `POST url` with `{id, seen, wait, up}` gives `{at, down, close?}`. `id` is this link, `up` and `down` are lists of frames,
 * `at` is the number of the newest frame so far and `seen` the newest one we had; with `wait` the server holds its
 * answer until it has something to say; `close` is a close code and ends the link after these frames. One request waits, one other carries what we say, in order.
 */
import { decode, encode, type Value } from './codec';
import { broken, type Dial, type LinkEvents } from './link';

interface Exchange {
  at: number;
  down: Uint8Array[];
  close?: number;
}

/** Dials `url` (http: or https:). */
export function polling(url: string): Dial {
  return (events) => new Polling(url, events);
}

class Polling {
  private readonly id = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');
  private readonly stop = new AbortController();
  private up: Uint8Array[] = [];
  private seen = 0;
  private sending = false;

  constructor(
    private readonly url: string,
    private readonly events: LinkEvents,
  ) {
    void this.listen();
  }

  send(frame: Uint8Array): void {
    this.up.push(frame);
    void this.flush();
  }

  close(): void {
    this.stop.abort();
  }

  private get over(): boolean {
    return this.stop.signal.aborted;
  }

  private async listen(): Promise<void> {
    // One empty exchange shows that this way is open; only then is it worth joining over it.
    await this.exchange(false, []);
    if (this.over) return;
    this.events.opened();
    while (!this.over) await this.exchange(true, []);
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.up.length > 0 && !this.over) {
      const frames = this.up;
      this.up = [];
      await this.exchange(false, frames);
    }
    this.sending = false;
  }

  private async exchange(wait: boolean, up: Uint8Array[]): Promise<void> {
    try {
      const { at, down, close } = await this.post({ id: this.id, seen: this.seen, wait, up });
      if (this.over) return;
      this.events.heard();
      // Two requests may bring the same frames: only the first of them is news.
      if (at > this.seen) {
        this.seen = at;
        for (const frame of down) if (!this.over) this.events.frame(frame);
      }
      if (close !== undefined) this.end(close);
    } catch {
      this.end(broken);
    }
  }

  private end(code: number): void {
    if (this.over) return;
    this.stop.abort();
    this.events.lost(code);
  }

  private async post(body: Value): Promise<Exchange> {
    const answer = await fetch(this.url, {
      method: 'POST',
      body: encode(body),
      headers: { 'content-type': 'application/x-msgpack' },
      cache: 'no-store',
      signal: this.stop.signal,
    });
    if (!answer.ok) throw new Error(`polling was answered ${answer.status}`);
    const said = decode(new Uint8Array(await answer.arrayBuffer()));
    if (!isExchange(said)) throw new Error('polling was answered by something else');
    return said;
  }
}

/** A login page of the venue answers 200 as well. */
function isExchange(value: unknown): value is Exchange {
  const { at, down, close } = (value ?? {}) as Partial<Exchange>;
  if (typeof at !== 'number' || (close !== undefined && typeof close !== 'number')) return false;
  return Array.isArray(down) && down.every((frame) => frame instanceof Uint8Array);
}
