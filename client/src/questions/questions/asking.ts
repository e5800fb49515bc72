import type { Questions, QuestionsAnswer, QuestionsResult } from '../../core/protocol';
import type { Asking } from '../asking';
import { graphemes, oneLine } from '../writing';
import { Ask } from './Ask';
import { final, isOwn, left, writing } from './inquiry';
import { PhoneResult } from './PhoneResult';

/** Questions of the room on the phone: each that is sent adds to those before. */
export const questions: Asking<Questions, QuestionsAnswer, QuestionsResult> = {
  Ask,
  PhoneResult,
  lacking: (question, draft, t, mine) => {
    if (left(question, mine) === 0) return t('questions.full', { n: question.asked });
    const text = oneLine(writing(draft));
    if (text === '') return t('questions.lacking');
    if (isOwn({ text }, mine)) return t('questions.twice');
    const over = graphemes(text) - question.length;
    return over > 0 ? t('text.over', { n: over }) : null;
  },
  final,
  written: (draft) => oneLine(writing(draft)) !== '',
  said: (_question, { asked }) => asked.map((text) => ({ text, lang: '' })),
  counted: ({ distinct }, t) => t('questions.count', { n: distinct }),
  shared: () => true,
  adds: true,
};
