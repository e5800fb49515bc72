/** The form of a word that goes with a number, by the rules of a language. */
import type { Lang } from './index';

export interface Forms {
  one: string;
  other: string;
}

const rules: Record<Lang, Intl.PluralRules> = { nl: new Intl.PluralRules('nl'), en: new Intl.PluralRules('en') };

export function plural(lang: Lang, n: number, forms: Forms): string {
  // Dutch and English know two forms; a language with more needs more fields here, and the compiler will ask for them.
  return forms[rules[lang].select(n) === 'one' ? 'one' : 'other'];
}
