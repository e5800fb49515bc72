/** What a person can take home from a room that is over: every round they answered, and with a copy of the room all others. */
import type { Copy, CopyRound } from '../../core/copies';
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
  /** What the room answered, where the copy has the round. */
  copied: CopyRound | null;
  /** Whether this kind of question can be told already. */
  here: boolean;
}

/** In the order of the copy, and then what only this phone has. A round that nobody answered is nothing to take home. */
export function takings(room: Pick<Room, 'notes' | 'margin'>, copy: Copy | null, lang: Lang, t: Translate): Taking[] {
  const { notes } = room;
  const copied = new Map(copy?.rounds.map((one) => [one.round, one]));
  const rounds = new Set([...copied.keys(), ...Object.keys(notes)]);
  const asked = Object.fromEntries([...rounds].map((round) => [round, true]));
  return [...rounds].flatMap((round) => {
    const question = copied.get(round)?.question ?? notes[round]?.question;
    if (!question) return [];
    const answer = notes[round]?.answer ?? null;
    if (answer === null && copied.get(round)?.answered === 0) return [];
    const number = tellingNumber(round, asked);
    const asking = askingOf(question);
    const said = (answer && asking?.said(question, answer, lang, t, room.margin(round))) ?? [];
    return { round, question, prompt: say(question.prompt, lang), which: number === null ? null : t('phone.round', { n: number }), answer, said, copied: copied.get(round) ?? null, here: asking !== null };
  });
}

/** What this person said, as plain text. */
export function wordsOf(all: readonly Taking[]): string {
  return all
    .filter(({ answer }) => answer !== null)
    .map(({ prompt, which, said }) => [which ? `${prompt.text} (${which})` : prompt.text, ...said.map((line) => `– ${line.text}`)].join('\n'))
    .join('\n\n');
}
