/** Where in the archive a page is. */

export type Place = { at: 'list' } | { at: 'reading' } | { at: 'room'; room: string } | { at: 'questions' } | { at: 'question'; question: string };

export const listPath = '/archive';
export const readingPath = '/read';
export const questionsPath = '/archive/questions';

/** Whatever is not known leads to the list. */
export function placeOf(path: string): Place {
  if (path === readingPath) return { at: 'reading' };
  if (path === questionsPath) return { at: 'questions' };
  const [, what, id] = /^\/archive\/(rooms|questions)\/([^/]+)$/.exec(path) ?? [];
  if (id === undefined) return { at: 'list' };
  return what === 'rooms' ? { at: 'room', room: decodeURIComponent(id) } : { at: 'question', question: decodeURIComponent(id) };
}

/** The address of a room, and of a slide in it. */
export function roomAddress(room: string, position?: number): string {
  return `${listPath}/rooms/${encodeURIComponent(room)}${position === undefined ? '' : `#${slideId(position)}`}`;
}

/** The address of a question over time, with the rooms that lie beside each other; without any, all of them do. */
export function questionAddress(question: string, rooms: readonly string[] = []): string {
  return `${questionsPath}/${encodeURIComponent(question)}${rooms.length === 0 ? '' : `?rooms=${rooms.map(encodeURIComponent).join(',')}`}`;
}

/** What a slide is called in its page. */
export function slideId(position: number): string {
  return `slide-${position}`;
}
