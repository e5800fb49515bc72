import { say } from '../../core/text';
import type { NowWish, NowWishAnswer, NowWishResult } from '../../core/protocol';
import type { Asking } from '../asking';
import { Ask } from './Ask';
import { complete, missing, type NowWishDraft } from './places';
import { ShowNowWish } from './Show';
import { whens } from './whens';

/** Now and wish on the phone. */
export const nowwish: Asking<NowWish, NowWishAnswer, NowWishResult, NowWishDraft> = {
  Ask,
  PhoneResult: ShowNowWish,
  lacking: (question, draft, t) => {
    const left = missing(question, draft);
    if (left === 2 * question.items.length) return t('nowwish.lacking');
    return left > 0 ? t('nowwish.left', { n: left }) : null;
  },
  final: complete,
  written: () => false,
  said: (question, answer, lang, t) => {
    const { now, wish } = whens(question, lang, t);
    return question.items.flatMap(({ id, label }) => {
      const place = answer.places.find(({ item }) => item === id);
      if (!place) return [];
      const shift = `${now.text}\u00a0${place.now} → ${wish.text}\u00a0${place.wish}`;
      const item = say(label, lang).text;
      return [{ text: item === say(question.prompt, lang).text ? shift : `${item}: ${shift}`, lang: '' }];
    });
  },
};
