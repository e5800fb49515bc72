/** What is wrong with a deck file, in the language of whoever has to mend it. */
import type { DeckProblem, DeckSentence } from '../../../core/api';
import { localeOf, messageNamed, type Key, type Lang, type Translate } from '../../../i18n';
import type { Values } from '../../../i18n/format';
import { listIn } from '../../../i18n/writing-desk';

/** The sentence and its language: that of the server, which is English, where it knows something that this page does not. */
export function problemSaid({ said, sentence }: DeckProblem, t: Translate, lang: Lang): { text: string; lang: Lang } {
  const keys = said.map(({ code }) => keyOf(code));
  if (keys.length === 0 || keys.includes(null)) return { text: sentence, lang: 'en' };
  const sentences = said.map(({ values }, i) => (t as (key: Key, values: Values) => string)(keys[i]!, plain(values, lang)));
  return { text: sentences.join(' '), lang };
}

/** A sample that is no answer is refused for the reason that a phone would give. */
function keyOf(code: string): Key | null {
  const reason = /^reason\.(.+)/.exec(code)?.[1];
  return messageNamed(reason ? `reason.${reason}` : `deck.${code}`);
}

/** Values as a message takes them: of several words under `either` one is meant, of others all. */
function plain(values: DeckSentence['values'], lang: Lang): Values {
  const locale = localeOf(lang);
  const told = Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? listIn(locale, value, name === 'either' ? 'either' : 'all') : value] as const);
  return Object.fromEntries(told);
}
