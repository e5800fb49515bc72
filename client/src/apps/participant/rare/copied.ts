/** What a person can take home with a copy of the room: what they answered, beside what the room answered. */
import type { Copy, CopyRound } from '../../../core/copies';
import type { Lang, Translate } from '../../../i18n';
import { taking, type Kept, type Taking } from '../takings';

export interface Copied extends Taking {
  /** What the room answered, where the copy has the round. */
  copied: CopyRound | null;
}

/** In the order of the copy, and then what only this phone has. A round that nobody answered is nothing to take home. */
export function copiedTakings(room: Kept, copy: Copy, lang: Lang, t: Translate): Copied[] {
  const { notes } = room;
  const copied = new Map(copy.rounds.map((one) => [one.round, one]));
  const rounds = [...new Set([...copied.keys(), ...Object.keys(notes)])];
  return rounds.flatMap((round) => {
    const found = copied.get(round) ?? null;
    const question = found?.question ?? notes[round]?.question;
    if (!question || (!notes[round]?.answer && found?.answered === 0)) return [];
    return [{ ...taking(room, round, question, rounds, lang, t), copied: found }];
  });
}
