import type { Open, OpenAnswer, OpenResult } from '../../core/protocol';
import type { Asking } from '../asking';
import { graphemes, oneLine } from '../writing';
import { Ask } from './Ask';
import { PhoneResult } from './PhoneResult';

/** An open question on the phone. */
export const open: Asking<Open, OpenAnswer, OpenResult> = {
  Ask,
  PhoneResult,
  lacking: ({ length }, draft, t) => {
    const count = graphemes(draft?.text ?? '');
    if (count === 0) return t('open.lacking');
    return count > length ? t('text.over', count - length) : null;
  },
  final: ({ text }) => ({ kind: 'open', text: oneLine(text) }),
  written: ({ text }) => oneLine(text) !== '',
  said: (_question, { text }) => [{ text, lang: '' }],
};
