/** What the two places on a line are called. */
import { say, type Said, type Text } from '../../core/text';
import type { NowWish } from '../../core/protocol';
import type { Translate } from '../../i18n';

export interface Whens {
  now: Said;
  wish: Said;
}

/** The question's own words, else those of the page, which are in the language of the page. */
export function whens({ now, wish }: Pick<NowWish, 'now' | 'wish'>, lang: string, t: Translate): Whens {
  const named = (text: Text | null, ours: string): Said => (text ? say(text, lang) : { text: ours, lang: '' });
  return { now: named(now, t('nowwish.now')), wish: named(wish, t('nowwish.wish')) };
}
