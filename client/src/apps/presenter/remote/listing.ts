/** A list that never moves under a thumb: what is new waits behind a bar until it is asked for. */
import { useState } from 'preact/hooks';
import type { Handled } from '../../../core/protocol';

/** The server sends no more than this at once; what then is missing may only be older. */
export const most = 200;

export interface Listed extends Handled {
  /** Nobody gives this answer any more; it keeps its place until the list is taken anew. */
  gone: boolean;
}

/** `shown` in its old places and with its newest values. */
export function keepPlaces(shown: readonly Handled[], latest: readonly Handled[]): Listed[] {
  const now = new Map(latest.map((one) => [one.bucket, one]));
  return shown.map((one) => ({ ...(now.get(one.bucket) ?? one), gone: !now.has(one.bucket) && latest.length < most }));
}

/** How many there are that are not shown. */
export function countFresh(shown: readonly Handled[], latest: readonly Handled[]): number {
  const known = new Set(shown.map(({ bucket }) => bucket));
  return latest.filter(({ bucket }) => !known.has(bucket)).length;
}

export interface Listing {
  rows: readonly Listed[];
  fresh: number;
  /** Takes the list as it is now. */
  take: () => void;
}

/** Begins with `latest`; an empty list takes what comes, for there is nothing yet that could move. */
export function useListing(latest: readonly Handled[]): Listing {
  const [shown, setShown] = useState(latest);
  const base = shown.length === 0 ? latest : shown;
  if (shown.length === 0 && latest.length > 0) setShown(latest);
  return { rows: keepPlaces(base, latest), fresh: countFresh(base, latest), take: () => setShown(latest) };
}
