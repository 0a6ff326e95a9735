/** Days of the calendar as people say them. */

const DAY_MS = 86_400_000;
/** A day this near is said with its weekday. */
const NEAR_DAYS = 13;

/** Days since 1970; of two days the difference counts. */
export function dayNumber(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS;
}

/** "23 November 2026", never a form in which month and day can be mistaken. */
export function longDay(day: string, language = "en-GB"): string {
  return said(day, { dateStyle: "long" }, language);
}

/** "Thursday 26 November" where that is near, "12 March" in the same year, else with the year. */
export function nearDay(day: string, today: string, language = "en-GB"): string {
  const isNear = Math.abs(dayNumber(day) - dayNumber(today)) <= NEAR_DAYS;
  if (!isNear && day.slice(0, 4) !== today.slice(0, 4)) return longDay(day, language);
  return said(day, { ...(isNear ? { weekday: "long" } : {}), day: "numeric", month: "long" }, language).replace(
    ",",
    "",
  );
}

/** "Oct–Dec", with the year where it begins. */
export function quarter(start: string, language = "en-GB"): string {
  const from = dayNumber(start) * DAY_MS;
  const months = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
  const said = months.formatRange(from, from + 70 * DAY_MS).replace(/\s*–\s*/u, "–");
  return start.slice(5, 7) === "01" ? `${said} ${start.slice(0, 4)}` : said;
}

/** Some days after a day, as `2026-11-30`. */
export function dayAfter(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  // 1970 began on a Thursday.
  return dayAfter(day, -((dayNumber(day) + 3) % 7));
}

function said(day: string, style: Intl.DateTimeFormatOptions, language: string): string {
  return new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" }).format(dayNumber(day) * DAY_MS);
}
