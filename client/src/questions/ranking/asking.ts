import { say } from '../../core/text';
import type { Ranking, RankingAnswer, RankingResult } from '../../core/protocol';
import type { Asking } from '../asking';
import { Ask } from './Ask';
import { placed } from './places';
import { ShowRanking } from './Show';

/** A ranking on the phone. */
export const ranking: Asking<Ranking, RankingAnswer, RankingResult> = {
  Ask,
  PhoneResult: ShowRanking,
  lacking: (question, draft, t) => (placed(question, draft).length === 0 ? t('ranking.lacking') : null),
  final: (draft) => draft,
  written: () => false,
  said: (question, answer, lang) =>
    placed(question, answer).map(({ label }, at) => {
      const { text, lang: spoken } = say(label, lang);
      return { text: `${at + 1}. ${text}`, lang: spoken };
    }),
};
