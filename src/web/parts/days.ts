/** Days of the calendar as people say them. */

const DAY_MS = 86_400_000;

/** Days since 1970; of two days the difference counts. */
export function dayNumber(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS;
}

/** "23 November 2026", never a form in which month and day can be mistaken. */
export function longDay(day: string, language = "en-GB"): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(dayNumber(day) * DAY_MS);
}

/** Some days after a day, as `2026-11-30`. */
export function dayAfter(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);
}
