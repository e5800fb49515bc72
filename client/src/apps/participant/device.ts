/** The phone around the page: its storage, its network, and when it is looked at. */
import { SafeKeep } from '../../core/keep';
import type { Dial, Way } from '../../core/link';
import { polling } from '../../core/polling';
import { websocket } from '../../core/websocket';
import { getKind, has } from '../../questions/asks';
import type { Source } from './later';
import { getRare, isRare } from './rare';

const renewedKey = 'klankbord:renewed';

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

/** The files of the kinds, whose address is in `<meta name="kinds">`; empty where everything comes from its sources. */
export function laterKinds(keep: SafeKeep): Source {
  const meta = document.querySelector<HTMLMetaElement>('meta[name=kinds]')!;
  const address = meta.content;
  let failures = 0;
  return {
    has,
    async get(kind) {
      try {
        await (isRare(kind) ? getRare(kind) : getKind(kind));
      } catch (error) {
        // Browsers from before https://github.com/whatwg/html/pull/10327 (2026) remember that an address failed, so each
        // further try has one of its own.
        failures += 1;
        meta.content = `${address}?${failures}`;
        throw error;
      }
    },
    async gone(kind) {
      return (await fetch(address.replace('*', kind), { method: 'HEAD', cache: 'no-store' })).status === 404;
    },
    renew() {
      // Once for each address, or a page that stays the same would go round; and only where what waits is kept.
      if (!keep.lasts || keep.getItem(renewedKey) === address) return;
      keep.setItem(renewedKey, address);
      location.reload();
    },
  };
}

/** Works when the page is drawn and has nothing else to do. */
export function whenIdle(work: () => void): void {
  // Safari does not tell when it is idle.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work, 1_000);
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
