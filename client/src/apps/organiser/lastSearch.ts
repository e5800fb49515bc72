/** The search somebody came from, for the way back out of a room: this tab's own, and no other's. */
import { listPath } from './place';

const key = 'klankbord:archive:search';

export function keepSearch(address: string): void {
  try {
    sessionStorage.setItem(key, address);
  } catch {
    // A browser that keeps nothing goes back to the whole list.
  }
}

export function lastSearch(): string {
  try {
    const kept = sessionStorage.getItem(key);
    // Whatever else another page of this site may have put there is no address of ours.
    return kept?.startsWith(listPath) ? kept : listPath;
  } catch {
    return listPath;
  }
}
