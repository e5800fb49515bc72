/** Where in the archive a page is. */
import type { Chosen } from '../../core/archive';

export type Place = { at: 'list' } | { at: 'reading' } | { at: 'room'; room: string } | { at: 'labels' } | { at: 'questions' } | { at: 'question'; question: string };

export const listPath = '/archive';
export const readingPath = '/read';
export const labelsPath = '/archive/labels';
export const questionsPath = '/archive/questions';

/** Whatever is not known leads to the list. */
export function placeOf(path: string): Place {
  if (path === readingPath) return { at: 'reading' };
  if (path === labelsPath) return { at: 'labels' };
  if (path === questionsPath) return { at: 'questions' };
  const [, what, id] = /^\/archive\/(rooms|questions)\/([^/]+)$/.exec(path) ?? [];
  if (id === undefined) return { at: 'list' };
  return what === 'rooms' ? { at: 'room', room: decodeURIComponent(id) } : { at: 'question', question: decodeURIComponent(id) };
}

/** The address of a room, and of a slide in it. */
export function roomAddress(room: string, position?: number): string {
  return `${listPath}/rooms/${encodeURIComponent(room)}${position === undefined ? '' : `#${slideId(position)}`}`;
}

/** The address of a question over time, with what lies beside each other; without anything, the latest rooms do. */
export function questionAddress(question: string, chosen: Partial<Chosen> = {}): string {
  const said = (['rooms', 'labels'] as const).flatMap((what) => (chosen[what]?.length ? [`${what}=${chosen[what].map(encodeURIComponent).join(',')}`] : []));
  return `${questionsPath}/${encodeURIComponent(question)}${said.length === 0 ? '' : `?${said.join('&')}`}`;
}

/** What a slide is called in its page. */
export function slideId(position: number): string {
  return `slide-${position}`;
}

/** Answers of a room that somebody came for: those to a question, those of a round, those with a label, or one of them. */
export interface Spot {
  question: string;
  round?: number;
  answer?: number;
  /** The id of the label. */
  label?: string;
}

/** The address of answers. What is needed to find them is in it: the page of a room reads a part of them at a time. */
export function spotAddress(room: string, { question, round, answer, label }: Spot): string {
  const said = new URLSearchParams({
    question,
    ...(round !== undefined && { round: `${round}` }),
    ...(answer !== undefined && { answer: `${answer}` }),
    ...(label !== undefined && { label }),
  });
  return `${roomAddress(room)}?${said}`;
}

/** The answers that an address leads to, if it does. */
export function spotIn(search: string): Spot | null {
  const asked = new URLSearchParams(search);
  const question = asked.get('question');
  const label = asked.get('label');
  const [round, answer] = ['round', 'answer'].map((name) => Number(asked.get(name)));
  return question === null ? null : { question, ...(round! > 0 && { round: round! }), ...(answer! > 0 && { answer: answer! }), ...(label !== null && { label }) };
}
