/**
 * WebSocket gets a head start; when it has not brought a *frame* by then, polling starts beside it and the first to
 * bring one wins. A frame, not `opened`: some proxies accept the upgrade and then pass nothing on.
 *
 * Both say the same first frame on opening; joining twice is the same as joining once.
 */
import { staysAway, type Dial, type Link, type LinkEvents, type Way } from './link';

/** Milliseconds that WebSocket has for itself. */
export const headStart = 2_000;

export interface RaceEvents extends LinkEvents {
  /** This way brought the first frame; it is worth trying first next time. */
  won(way: Way): void;
}

export interface Race {
  ways: Record<Way, Dial>;
  /** The way that won last time on this network. When it was polling, both start at once. */
  known: Way | null;
  /** The frame with which each way introduces itself; none where a dial does so before it says that it is open. */
  greeting?: () => Uint8Array;
}

/** Runs the race as one link. */
export function race({ ways, known, greeting }: Race, events: RaceEvents): Link {
  const runners: Partial<Record<Way, Link>> = {};
  const fallen = new Set<Way>();
  let winner: Way | null = null;
  let closed = false;

  const timer = setTimeout(() => start('polling'), known === 'polling' ? 0 : headStart);
  start('websocket');

  function start(way: Way): void {
    if (runners[way] || fallen.has(way) || winner || closed) return;
    runners[way] = ways[way]({
      opened() {
        if (!winner && greeting) runners[way]?.send(greeting());
      },
      heard() {
        if (winner === way) events.heard();
      },
      frame(frame) {
        if (!winner) win(way);
        if (winner !== way || closed) return;
        events.frame(frame);
      },
      lost(code) {
        delete runners[way];
        fallen.add(way);
        if (winner === way || fallen.size === 2 || staysAway(code)) end(code);
        else if (!winner) start('polling');
      },
    });
  }

  function win(way: Way): void {
    winner = way;
    clearTimeout(timer);
    const other = way === 'websocket' ? 'polling' : 'websocket';
    runners[other]?.close();
    delete runners[other];
    events.won(way);
    events.opened();
    events.heard();
  }

  function end(code: number): void {
    if (closed) return;
    close();
    events.lost(code);
  }

  function close(): void {
    closed = true;
    clearTimeout(timer);
    runners.websocket?.close();
    runners.polling?.close();
  }

  return {
    send(frame) {
      if (winner) runners[winner]?.send(frame);
    },
    close,
  };
}
