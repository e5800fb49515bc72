/** The phone around the page: its storage, its network, and when it is looked at. */
import { SafeKeep } from '../../core/keep';
import type { Dial, Way } from '../../core/link';
import { polling } from '../../core/polling';
import { websocket } from '../../core/websocket';

/** Only asking for the storage may throw already, where it is forbidden. */
export function deviceKeep(): SafeKeep {
  try {
    return new SafeKeep(localStorage);
  } catch {
    return new SafeKeep(null);
  }
}

/** The ways to the server this page came from. */
export function waysTo({ protocol, host }: Location): Record<Way, Dial> {
  return {
    websocket: websocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/ws`),
    polling: polling(`${protocol}//${host}/poll`),
  };
}

export interface Sleeper {
  hide(): void;
  wake(): void;
}

/** Tells `sleeper` when the page goes out of sight and comes back. Returns how to stop. */
export function watch(sleeper: Sleeper): () => void {
  const seen = () => (document.visibilityState === 'hidden' ? sleeper.hide() : sleeper.wake());
  const hide = () => sleeper.hide();
  const wake = () => sleeper.wake();
  document.addEventListener('visibilitychange', seen);
  addEventListener('pagehide', hide);
  addEventListener('pageshow', wake);
  addEventListener('online', wake);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('pagehide', hide);
    removeEventListener('pageshow', wake);
    removeEventListener('online', wake);
  };
}
