/** What the HTTP API knows of a room and a scene does not: its links, its QR code, its slides. */
import { useEffect, useState } from 'preact/hooks';
import { Api, type RoomDetail } from '../../core/api';

/** Null until it came. Tried again whenever the connection comes (back). */
export function useRoom(room: string, connected: boolean): RoomDetail | null {
  const [detail, setDetail] = useState<RoomDetail | null>(null);
  const known = detail !== null;
  useEffect(() => {
    if (known || !connected) return;
    let gone = false;
    // A failure here is one of the connection, which says so itself.
    new Api().room(room).then((found) => gone || setDetail(found), () => undefined);
    return () => {
      gone = true;
    };
  }, [room, connected, known]);
  return detail;
}

/** Where to go, as people type it: without https:// and without the code. */
export function addressOf(detail: RoomDetail | null): string {
  return detail ? new URL(detail.link).host : location.host;
}
