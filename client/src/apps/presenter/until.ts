/** A moment by this browser's clock on the wall, for rooms that close by themselves. */

export interface Wallclock {
  /** 2026-11-29 */
  date: string;
  /** 17:00 */
  time: string;
}

/** The server keeps a room open at everybody's own pace for so many days at most. */
export const mostDays = 31;

/** In a week, at the end of the afternoon. */
export function inAWeek(now: Date): Wallclock {
  return { date: dateOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7)), time: '17:00' };
}

/** The last day that can be chosen. */
export function lastDay(now: Date): string {
  return dateOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + mostDays));
}

export function dateOf(day: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Unix time in milliseconds, in the time zone of this browser; null where nothing was chosen. */
export function instantOf({ date, time }: Wallclock): number | null {
  const instant = new Date(`${date}T${time}`).getTime();
  return Number.isNaN(instant) ? null : instant;
}
