/** What the HTTP API knows of a room and a scene does not: its links, its QR code, its slides. */
import { useEffect, useState } from 'preact/hooks';
import { Api, type RoomDetail } from '../../core/api';

/** Milliseconds before a room that could not be read is asked for again. */
const again = 5_000;

/** Null until it came. `connected`: before that it would only fail. It is read anew when the deck has another length than `of`. */
export function useRoom(room: string, connected: boolean, of?: number): RoomDetail | null {
  const [detail, setDetail] = useState<RoomDetail | null>(null);
  const known = detail !== null && (of === undefined || detail.outline.length === of);
  useEffect(() => {
    if (known || !connected) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const ask = () => {
      new Api().room(room).then(
        (found) => gone || setDetail(found),
        // Nothing is said of it: the page works without, and the connection tells its own troubles.
        () => {
          if (!gone) timer = setTimeout(ask, again);
        },
      );
    };
    ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [room, connected, known]);
  return detail;
}

/** Where to go, as people type it: without https:// and without the code; empty until it is known. */
export function addressOf(detail: RoomDetail | null): string {
  return detail ? new URL(detail.link).host : '';
}
