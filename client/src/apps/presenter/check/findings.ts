/** What was found out about the way to the server, and what that means. */
import { Api, type ServerCheck } from '../../../core/api';
import { median, tryWay, type Trial } from '../../../core/trial';
import { waysTo } from '../ways';

export interface Findings {
  /** Null where it cannot be reached. */
  server: ServerCheck | null;
  /** Null where a way does not go through. */
  websocket: Trial | null;
  polling: Trial | null;
  /** Milliseconds from asking for the page to having all of it; null where the browser does not tell. */
  loading: number | null;
  /** Where this page came from. */
  origin: string;
}

/**
 * *here*: all is well, but no network was tried. *slow*: half of the trips take longer than `slowest`.
 * *roundabout*: no websockets. *blocked*: neither way goes through. *forgetful*: answers cannot be kept right now.
 */
export type Verdict = 'works' | 'here' | 'slow' | 'roundabout' | 'blocked' | 'forgetful' | 'unreachable';

/** Milliseconds: longer than this, people notice that they wait for their tick. */
export const slowest = 1_000;

export async function findOut(location: Location): Promise<Findings> {
  const ways = waysTo(location);
  const server = await new Api().check().catch(() => null);
  // One after the other: on a narrow line they would be in each other's way.
  const websocket = server && (await tryWay(ways.websocket));
  const polling = server && (await tryWay(ways.polling));
  return { server, websocket, polling, loading: loading(), origin: location.origin };
}

export function verdictOf({ server, websocket, polling, origin }: Findings): Verdict {
  const best = websocket ?? polling;
  if (server === null) return 'unreachable';
  if (!server.keeps) return 'forgetful';
  if (best === null) return 'blocked';
  if (websocket === null) return 'roundabout';
  if (median(best.trips) > slowest) return 'slow';
  return isHere(origin) ? 'here' : 'works';
}

/** Whether the page came from the very device it is on: then nothing went over a network. */
export function isHere(origin: string): boolean {
  return /^https?:\/\/(localhost|[^/]*\.localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(origin);
}

function loading(): number | null {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry && entry.responseEnd > 0 ? entry.responseEnd : null;
}
