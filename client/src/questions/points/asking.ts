import { say } from '../../core/text';
import type { Points, PointsAnswer, PointsResult } from '../../core/protocol';
import type { Asking } from '../asking';
import { Ask } from './Ask';
import { giftOf, left } from './gifts';
import { ShowPoints } from './Show';

/** A budget to divide on the phone. */
export const points: Asking<Points, PointsAnswer, PointsResult> = {
  Ask,
  PhoneResult: ShowPoints,
  lacking: (question, draft, t) => {
    const rest = left(question, draft);
    if (draft === null) return t('points.lacking', { budget: question.budget });
    return question.spend && rest > 0 ? t('points.rest', { rest }) : null;
  },
  final: (draft) => draft,
  written: () => false,
  said: ({ items }, answer, lang) =>
    items.flatMap(({ id, label }) => {
      const given = giftOf(answer, id);
      return given > 0 ? [{ text: `${given} · ${say(label, lang).text}`, lang: '' }] : [];
    }),
};
