import type { Cloud, CloudAnswer, CloudResult } from '../../core/protocol';
import type { Asking } from '../asking';
import { Ask } from './Ask';
import { filled, tooLong } from './entries';
import { PhoneResult } from './PhoneResult';

/** A word cloud on the phone. */
export const cloud: Asking<Cloud, CloudAnswer, CloudResult> = {
  Ask,
  PhoneResult,
  lacking: (question, draft, t) => {
    if (filled(draft).length === 0) return t('cloud.lacking');
    const over = tooLong(question, draft);
    return over > 0 ? t('text.over', { n: over }) : null;
  },
  final: (draft) => ({ kind: 'cloud', words: filled(draft) }),
  written: (draft) => filled(draft).length > 0,
  said: (_question, { words }) => words.map((text) => ({ text, lang: '' })),
};
