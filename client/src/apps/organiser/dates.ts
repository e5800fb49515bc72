/** Moments as the reader's language writes them. */
import { localeOf, type Lang } from '../../i18n';
import { momentIn, type Moment } from '../../i18n/writing-days';

export function momentOf(at: number, lang: Lang): Moment {
  return momentIn(localeOf(lang), at);
}

/** 27 november 2026 */
export function dayOf(at: number, lang: Lang): string {
  const { day, month } = momentOf(at, lang);
  return `${day} ${month}`;
}
