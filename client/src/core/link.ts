/**
 * A link carries frames between this page and the server, by whatever way is open. It is used once: when it is lost,
 * somebody dials another. Frames may be lost with it, so what must arrive waits in the outbox until it is acknowledged.
 */

export type Way = 'websocket' | 'polling';

export interface Link {
  /** Hands one frame over. After the link is lost or closed this does nothing. */
  send(frame: Uint8Array): void;
  /** Ends the link quietly; none of its events come after this. */
  close(): void;
}

export interface LinkEvents {
  /** It is open and can carry frames. Once, first. */
  opened(): void;
  /** The server gave a sign of life, whether or not it had something to say. */
  heard(): void;
  /** One frame arrived. */
  frame(frame: Uint8Array): void;
  /** It is over and will not come back, for this reason (a WebSocket close code). Once, last. */
  lost(code: number): void;
}

/** The close code of a link that just broke off. */
export const broken = 1006;

/** Codes 4500 to 4999 ask us to stay away; after every other one we come back. */
export function staysAway(code: number): boolean {
  return code >= 4500 && code <= 4999;
}

/** Opens a link to one address. It never throws and never calls back before it has returned. */
export type Dial = (events: LinkEvents) => Link;
