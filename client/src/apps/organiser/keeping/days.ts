/** Days until which a room is kept, as the browser's calendar writes them: 2026-11-29. The day itself is included. */

/** When that day is over, by this browser's clock, in Unix milliseconds; null where it is no day, or has begun already. */
export function endOf(day: string, now: number): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return null;
  const begins = new Date(Number(year), Number(month) - 1, Number(date)).getTime();
  return begins > now ? new Date(Number(year), Number(month) - 1, Number(date) + 1).getTime() : null;
}

/** A moment on the last day of what is over at `end`. */
export function lastMoment(end: number): number {
  return end - 1;
}

/** The day on which something is over that ends then. */
export function lastDay(end: number): string {
  const last = new Date(lastMoment(end));
  return [last.getFullYear(), last.getMonth() + 1, last.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}

/** The earliest day that can be chosen. */
export function tomorrow(now: number): string {
  const today = new Date(now);
  return lastDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() + 2).getTime());
}
