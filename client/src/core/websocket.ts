/** The short way: frames over a WebSocket. */
import type { Dial } from './link';

/** Dials `url` (ws: or wss:). */
export function websocket(url: string): Dial {
  return (events) => {
    const socket = new WebSocket(url);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => events.opened();
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer | string>) => {
      events.heard();
      // The server speaks binary only; a text is some proxy's greeting.
      if (typeof data !== 'string') events.frame(new Uint8Array(data));
    };
    // `error` is always followed by `close`, and says nothing more.
    socket.onclose = ({ code }) => {
      silence();
      events.lost(code);
    };

    /** A socket on iOS may wake hours later and still call: nobody must be listening then. */
    function silence(): void {
      socket.onopen = socket.onmessage = socket.onclose = null;
    }

    return {
      send(frame) {
        if (socket.readyState === WebSocket.OPEN) socket.send(frame as Uint8Array<ArrayBuffer>);
      },
      close() {
        silence();
        socket.close();
      },
    };
  };
}
