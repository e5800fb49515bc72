/** A seat at the desk of a room, for as long as the page is there. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Api } from '../../core/api';
import type { ConnectionState } from '../../core/connection';
import { Desk, type Command, type Outcome } from '../../core/desk';
import type { RemoteScene, Scene } from '../../core/protocol';
import { knownWay, rememberWay } from './device';
import { waysTo } from './ways';

export interface SeatAtDesk {
  /** Null until the first scene came. */
  scene: Scene | RemoteScene | null;
  state: ConnectionState;
  /** Why it ended, when it did. */
  code: number | undefined;
  order: (command: Command) => Promise<Outcome>;
}

export function useDesk(room: string, audience: 'screen' | 'remote' | 'moderator'): SeatAtDesk {
  const [scene, setScene] = useState<Scene | RemoteScene | null>(null);
  const [{ state, code }, setState] = useState<{ state: ConnectionState; code: number | undefined }>({ state: 'connecting', code: undefined });
  const desk = useRef<Desk | null>(null);
  useEffect(() => {
    const api = new Api();
    const mine = new Desk(
      {
        ways: waysTo(location),
        known: knownWay(),
        ticket: () => api.ticket(room, audience),
      },
      { scene: setScene, state: (now, why) => setState({ state: now, code: why }), won: rememberWay },
    );
    desk.current = mine;
    mine.start();
    const seen = () => (document.visibilityState === 'hidden' ? mine.hide() : mine.wake());
    const wake = () => mine.wake();
    document.addEventListener('visibilitychange', seen);
    addEventListener('pageshow', wake);
    addEventListener('online', wake);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      removeEventListener('pageshow', wake);
      removeEventListener('online', wake);
      mine.end();
    };
  }, [room, audience]);
  return { scene, state, code, order: (command) => desk.current!.order(command) };
}
