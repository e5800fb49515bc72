/** Numbers, moments, and the form of a word that goes with a number, by the rules of a language. */
import type { Lang } from './index';

export interface Forms {
  one: string;
  other: string;
}

const rules: Record<Lang, Intl.PluralRules> = { nl: new Intl.PluralRules('nl'), en: new Intl.PluralRules('en') };

const numbers: Record<Lang, Intl.NumberFormat> = { nl: new Intl.NumberFormat('nl'), en: new Intl.NumberFormat('en') };

/** 1834 as people write it: 1.834 or 1,834. */
export function formatNumber(lang: Lang, n: number): string {
  return numbers[lang].format(n);
}

const moments: Record<Lang, Intl.DateTimeFormat> = { nl: moment('nl'), en: moment('en-GB') };

/** Unix milliseconds as people say them, where this device is: vrijdag 27 november om 17:00. */
export function formatMoment(lang: Lang, at: number): string {
  return moments[lang].format(at);
}

const days: Record<Lang, Intl.DateTimeFormat> = { nl: day('nl'), en: day('en-GB') };

/** The day of it: 27 november 2026. */
export function formatDay(lang: Lang, at: number): string {
  return days[lang].format(at);
}

function day(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
}

function moment(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
}

export function plural(lang: Lang, n: number, forms: Forms): string {
  // Dutch and English know two forms; a language with more needs more fields here, and the compiler will ask for them.
  return forms[rules[lang].select(n) === 'one' ? 'one' : 'other'];
}
