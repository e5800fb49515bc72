import { say } from '../../core/text';
import type { Choice, ChoiceAnswer, ChoiceResult } from '../../core/protocol';
import type { Asking } from '../asking';
import { Ask } from './Ask';
import { ShowChoice } from './Show';

/** A choice on the phone. */
export const choice: Asking<Choice, ChoiceAnswer, ChoiceResult> = {
  Ask,
  PhoneResult: ShowChoice,
  lacking: (_question, draft, t) => (draft === null ? t('choice.lacking') : null),
  final: (draft) => draft,
  written: () => false,
  said: ({ options }, { picks }, lang, t) =>
    picks.length === 0
      ? [{ text: t('choice.none'), lang: '' }]
      : options.filter(({ id }) => picks.includes(id)).map(({ label }) => say(label, lang)),
};
