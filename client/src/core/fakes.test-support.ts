/** Stand-ins for the network, for tests: links that do what the test says, and a log of what was heard. */
import type { Dial, Link, LinkEvents } from './link';

export class FakeLink implements Link {
  sent: string[] = [];
  closed = false;

  constructor(readonly events: LinkEvents) {}

  send(frame: Uint8Array): void {
    if (!this.closed) this.sent.push(text(frame));
  }

  close(): void {
    this.closed = true;
  }

  /** The server says this. */
  says(word: string): void {
    this.events.heard();
    this.events.frame(bytes(word));
  }
}

/** A way that a test holds in its hands: every link dialled over it, in order. */
export class FakeWay {
  links: FakeLink[] = [];

  readonly dial: Dial = (events) => {
    const link = new FakeLink(events);
    this.links.push(link);
    return link;
  };

  get last(): FakeLink {
    const link = this.links[this.links.length - 1];
    if (!link) throw new Error('nobody dialled this way');
    return link;
  }
}

export const bytes = (word: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(word);
export const text = (frame: Uint8Array): string => new TextDecoder().decode(frame);
