/** What only the pages of presenters write by the rules of a locale; a phone does not carry it. */

/** An hour of these days where this device is, of Unix time in milliseconds: vr 17:00. */
export function hourIn(locale: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(at);
}

/** Words in a row: all of these, or either of them. */
export function listIn(locale: string, words: readonly string[], as: 'all' | 'either' = 'all'): string {
  return new Intl.ListFormat(locale, { type: as === 'all' ? 'conjunction' : 'disjunction' }).format(words);
}
