/** Days and hours in pieces, where they stand in columns. */

/** vr · 27 · november 2026 · 20:04, and all of the day: vrijdag 27 november 2026. */
export interface Moment {
  weekday: string;
  day: string;
  month: string;
  time: string;
  /** The time to the second. */
  second: string;
  whole: string;
}

/** The pieces of a moment, Unix time in milliseconds, as a locale writes them where this device is. */
export function momentIn(locale: string, at: number): Moment {
  const said = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(at);
  return {
    weekday: said({ weekday: 'short' }),
    day: said({ day: 'numeric' }),
    month: said({ month: 'long', year: 'numeric' }),
    time: said({ hour: '2-digit', minute: '2-digit' }),
    second: said({ timeStyle: 'medium' }),
    whole: said({ dateStyle: 'full' }),
  };
}
