/** A dial that fetches a ticket first and joins with it. Every link has a ticket of its own, since one works once. */
import { ApiError } from './api';
import { encode } from './codec';
import { broken, type Dial, type Link } from './link';
import { VERSION, type JoinDesk } from './protocol';

/** What the server would have said at the door: this page may not come in, or not here. */
export const forbidden = 4504;
export const noSuchRoom = 4502;

/** `ticket` rejects with an `ApiError` when there is none to be had. */
export function ticketed(dial: Dial, ticket: () => Promise<string>): Dial {
  return (events) => {
    let link: Link | null = null;
    let closed = false;

    function knock(with_: string): void {
      if (closed) return;
      const join: JoinDesk = { t: 'desk', version: VERSION, ticket: with_ };
      const inner = dial({
        ...events,
        opened() {
          inner.send(encode({ ...join }));
          events.opened();
        },
      });
      link = inner;
    }

    ticket().then(knock, (error: unknown) => {
      if (!closed) events.lost(verdict(error));
    });

    return {
      send: (frame) => link?.send(frame),
      close() {
        closed = true;
        link?.close();
      },
    };
  };
}

/** What a refused ticket means for the connection: stay away, or come back. */
function verdict(error: unknown): number {
  const status = error instanceof ApiError ? error.status : 0;
  if (status === 404) return noSuchRoom;
  return status === 401 || status === 403 ? forbidden : broken;
}
