/** Moments as the reader's language writes them. */
import { localeOf, type Lang } from '../../i18n';
import { momentIn, type Moment } from '../../i18n/writing-days';

export function momentOf(at: number, lang: Lang): Moment {
  return momentIn(localeOf(lang), at);
}

/** From when to when a room was; it may go on for days, or be ended long after everybody left. */
export function spanOf({ created, ended }: { created: number; ended: number | null }, lang: Lang): string {
  const { whole, time } = momentOf(created, lang);
  const from = `${whole}, ${time}`;
  if (ended === null) return from;
  const over = momentOf(ended, lang);
  if (over.whole !== whole) return `${from} – ${over.whole}, ${over.time}`;
  // What was over within a minute was at one moment.
  return over.time === time ? from : `${from}–${over.time}`;
}

/** 27 november 2026 */
export function dayOf(at: number, lang: Lang): string {
  const { day, month } = momentOf(at, lang);
  return `${day} ${month}`;
}
