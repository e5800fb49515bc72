/** A list that never moves under a thumb: what is new waits behind a bar until it is asked for. */
import { useState } from 'preact/hooks';
import type { Handled } from '../../../core/protocol';

/** The server sends no more than this at once; what then is missing may only be older. */
export const most = 200;

export interface Listed extends Handled {
  /** Nobody gives this answer any more; it keeps its place until the list is taken anew. */
  gone: boolean;
}

/** A list of fewer than so many is seen to its end. */
export const few = 4;

/** `shown` in its old places and with its newest values. */
export function keepPlaces(shown: readonly Handled[], latest: readonly Handled[]): Listed[] {
  const now = new Map(latest.map((one) => [one.bucket, one]));
  return shown.map((one) => ({ ...(now.get(one.bucket) ?? one), gone: !now.has(one.bucket) && latest.length < most }));
}

/** What there is that is not shown. */
export function fresh(shown: readonly Handled[], latest: readonly Handled[]): Handled[] {
  const known = new Set(shown.map(({ bucket }) => bucket));
  return latest.filter(({ bucket }) => !known.has(bucket));
}

/** `shown` with what may come by itself: everything where there is nothing yet, and at the end of a few, where it moves none. */
export function coming(shown: readonly Handled[], latest: readonly Handled[]): readonly Handled[] {
  if (shown.length === 0) return latest;
  return shown.length < few ? [...shown, ...fresh(shown, latest)] : shown;
}

export interface Listing {
  rows: readonly Listed[];
  fresh: number;
  /** Takes the list as it is now. */
  take: () => void;
}

/** Begins with `latest`. `whole`: all of it is in sight, and what comes where it moves nothing may come by itself. */
export function useListing(latest: readonly Handled[], whole = true): Listing {
  const [shown, setShown] = useState(latest);
  const base = whole ? coming(shown, latest) : shown;
  if (base.length > shown.length) setShown(base);
  return { rows: keepPlaces(base, latest), fresh: fresh(base, latest).length, take: () => setShown(latest) };
}
