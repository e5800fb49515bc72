import { say } from '../../core/text';
import type { Scale, ScaleAnswer, ScaleResult } from '../../core/protocol';
import type { Asking } from '../asking';
import { Ask } from './Ask';
import { ShowScale } from './Show';
import { missing, nothingPlaced, stepOf } from './steps';

/** Statements on a scale on the phone. */
export const scale: Asking<Scale, ScaleAnswer, ScaleResult> = {
  Ask,
  PhoneResult: ShowScale,
  lacking: (question, draft, t) => {
    const left = missing(question, draft);
    if (draft === null || left === question.statements.length) return t('scale.lacking');
    if (left > 0) return t('scale.left', { n: left });
    return nothingPlaced(draft) ? t('scale.allskipped') : null;
  },
  final: (draft) => draft,
  written: () => false,
  said: ({ statements, steps, prompt }, answer, lang, t) =>
    statements.flatMap(({ id, label }) => {
      const step = stepOf(answer, id);
      if (step === undefined) return [];
      const where = step === null ? t('scale.skipped') : t('scale.step', { step, of: steps });
      const statement = say(label, lang).text;
      return [{ text: statement === say(prompt, lang).text ? where : `${statement}: ${where}`, lang: '' }];
    }),
};
