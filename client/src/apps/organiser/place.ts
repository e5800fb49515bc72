/** Where in the archive a page is. */

export type Place = { at: 'list' } | { at: 'room'; room: string };

export const listPath = '/archive';

/** Whatever is not known leads to the list. */
export function placeOf(path: string): Place {
  const [, room] = /^\/archive\/rooms\/([^/]+)$/.exec(path) ?? [];
  return room === undefined ? { at: 'list' } : { at: 'room', room: decodeURIComponent(room) };
}

/** The address of a room, and of a slide in it. */
export function roomAddress(room: string, position?: number): string {
  return `${listPath}/rooms/${encodeURIComponent(room)}${position === undefined ? '' : `#${slideId(position)}`}`;
}

/** What a slide is called in its page. */
export function slideId(position: number): string {
  return `slide-${position}`;
}
