/** What a person can take home from a room that is over: every round they answered. */
import type { Answer, Question } from '../../core/protocol';
import type { Room } from '../../core/room';
import { say, type Said } from '../../core/text';
import type { Lang, Translate } from '../../i18n';
import { askingOf } from '../../questions/asks';
import { tellingNumber } from './rounds';

export interface Taking {
  round: string;
  question: Question;
  prompt: Said;
  /** Which asking it was, where there was more than one. */
  which: string | null;
  /** What this person answered; null for nothing. */
  answer: Answer | null;
  said: Said[];
  /** Whether this kind of question can be told already. */
  here: boolean;
}

/** What is kept of a room on this phone. */
export type Kept = Pick<Room, 'notes' | 'margin'>;

/** In the order in which they were answered. One whose question this phone never saw is none. */
export function takings(room: Kept, lang: Lang, t: Translate): Taking[] {
  return Object.entries(room.notes).flatMap(([round, { question }]) => (question ? [taking(room, round, question, Object.keys(room.notes), lang, t)] : []));
}

/** One of these `rounds`, with what this person said in it. */
export function taking(room: Kept, round: string, question: Question, rounds: readonly string[], lang: Lang, t: Translate): Taking {
  const answer = room.notes[round]?.answer ?? null;
  const number = tellingNumber(round, rounds);
  const asking = askingOf(question);
  const said = (answer && asking?.said(question, answer, lang, t, room.margin(round))) ?? [];
  return { round, question, prompt: say(question.prompt, lang), which: number === null ? null : t('phone.round', { n: number }), answer, said, here: asking !== null };
}

/** What this person said, as plain text. */
export function wordsOf(all: readonly Taking[]): string {
  return all
    .filter(({ answer }) => answer !== null)
    .map(({ prompt, which, said }) => [which ? `${prompt.text} (${which})` : prompt.text, ...said.map((line) => `– ${line.text}`)].join('\n'))
    .join('\n\n');
}
