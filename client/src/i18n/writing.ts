/** Numbers, shares and moments, and the form of a word that goes with a number, by the rules of a locale. */
import type { Writing } from './format';

/** The time zone of this device, by its IANA name. */
export const zone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export function writingOf(locale: string): Writing {
  const numbers = new Intl.NumberFormat(locale);
  const shares = new Intl.NumberFormat(locale, { style: 'percent' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  // Where this device is: vrijdag 27 november om 17:00.
  const moments = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  const plurals = new Intl.PluralRules(locale);
  const ordinals = new Intl.PluralRules(locale, { type: 'ordinal' });
  return {
    number: (value) => numbers.format(value),
    percent: (share) => shares.format(share),
    day: (at) => days.format(at),
    moment: (at) => moments.format(at),
    plural: (n) => plurals.select(n),
    ordinal: (n) => ordinals.select(n),
  };
}
