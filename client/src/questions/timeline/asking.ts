import { say } from '../../core/text';
import type { Timeline, TimelineAnswer, TimelineResult } from '../../core/protocol';
import type { Asking } from '../asking';
import { oneLine } from '../writing';
import { Ask } from './Ask';
import { final, tooLong, wordless } from './moments';
import { PhoneResult } from './PhoneResult';

/** A timeline on the phone. */
export const timeline: Asking<Timeline, TimelineAnswer, TimelineResult> = {
  Ask,
  PhoneResult,
  lacking: (_question, draft, t) => {
    if (draft === null) return t('timeline.lacking');
    if (wordless(draft)) return t('timeline.wordless');
    const over = tooLong(draft);
    return over > 0 ? t('text.over', { n: over }) : null;
  },
  final,
  written: ({ moments }) => moments.some(({ text }) => oneLine(text) !== ''),
  said: (question, { moments }, lang) => moments.map(({ side, text }) => ({ text: `${text} (${say(question[side], lang).text})`, lang: '' })),
};
