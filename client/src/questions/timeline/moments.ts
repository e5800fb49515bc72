/** The moments a person is placing. A moment begins with its place; its words may still be missing. */
import type { Moment, Timeline, TimelineAnswer } from '../../core/protocol';
import { graphemes, oneLine } from '../writing';

export type Side = Moment['side'];

export interface Spot {
  at: number;
  side: Side;
}

/** The longest a moment may be, in characters as a reader sees them. */
export const mostCharacters = 80;
/** The longest the wire carries, in code units; far beyond what may be sent. */
export const mostUnits = 800;

/** Which moment a tap on the line is about: the one in hand while it has no words, else a new one while there is room. */
export function tapped({ moments: most }: Timeline, draft: TimelineAnswer | null, current: number): number {
  const moments = draft?.moments ?? [];
  const mine = moments[current];
  return mine && oneLine(mine.text) !== '' && moments.length < most ? moments.length : Math.min(current, moments.length);
}

/** The draft with the moment `at` on this spot; a new one where there is none yet. */
export function put(draft: TimelineAnswer | null, at: number, spot: Spot): TimelineAnswer {
  const moments = draft?.moments ?? [];
  return { kind: 'timeline', moments: at < moments.length ? moments.map((moment, i) => (i === at ? { ...moment, ...spot } : moment)) : [...moments, { ...spot, text: '' }] };
}

export function write(draft: TimelineAnswer, at: number, text: string): TimelineAnswer {
  return { kind: 'timeline', moments: draft.moments.map((moment, i) => (i === at ? { ...moment, text } : moment)) };
}

export function take(draft: TimelineAnswer, at: number): TimelineAnswer | null {
  const moments = draft.moments.filter((_, i) => i !== at);
  return moments.length > 0 ? { kind: 'timeline', moments } : null;
}

/** Whether a placed moment has no words yet. */
export function wordless(draft: TimelineAnswer): boolean {
  return draft.moments.some(({ text }) => oneLine(text) === '');
}

/** How many characters the longest moment is over the limit, 0 when none is. */
export function tooLong(draft: TimelineAnswer): number {
  return Math.max(0, ...draft.moments.map(({ text }) => graphemes(text) - mostCharacters));
}

/** From the beginning of the line to its end, each moment once, without those that have no words. */
export function final(draft: TimelineAnswer): TimelineAnswer {
  const written = draft.moments.map((moment) => ({ ...moment, text: oneLine(moment.text) })).filter(({ text }) => text !== '');
  const once = written.filter((one, i) => written.findIndex((other) => other.at === one.at && other.side === one.side && other.text === one.text) === i);
  return { kind: 'timeline', moments: once.sort((a, b) => a.at - b.at) };
}
