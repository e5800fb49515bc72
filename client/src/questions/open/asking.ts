import type { Open, OpenAnswer, OpenResult } from '../../core/protocol';
import type { Asking } from '../asking';
import { oneLine } from '../writing';
import { Ask } from './Ask';
import { PhoneResult } from './PhoneResult';
import { final, labels, over } from './texts';

const empty = ({ texts }: OpenAnswer) => texts.every((text) => oneLine(text) === '');

/** A text after its label; one that is a question itself needs no colon. */
function under(label: string | undefined, text: string): string {
  if (label === undefined) return text;
  return /[.?!:…]$/.test(label) ? `${label} ${text}` : `${label}: ${text}`;
}

/** An open question on the phone. */
export const open: Asking<Open, OpenAnswer, OpenResult> = {
  Ask,
  PhoneResult,
  lacking: (question, draft, t) => {
    if (draft === null || empty(draft)) return t('open.lacking');
    const more = over(question, draft);
    return more > 0 ? t('text.over', { n: more }) : null;
  },
  final,
  written: (draft) => !empty(draft),
  said: (question, { texts }, lang) => {
    const named = labels(question, lang);
    return texts.flatMap((text, at) => (text === '' ? [] : { text: under(named[at]?.text, text), lang: '' }));
  },
  shared: ({ support }) => support,
};
