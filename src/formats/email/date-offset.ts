/** No zone lies further from UTC: spam tools draw such offsets by chance. */
const MOST_MINUTES = 14 * 60;

/**
 * Gives the minutes that the clock of a Date header is ahead of UTC, where it says so in numbers (`+0900`): undefined
 * for names, and for `-0000`, which RFC 5322 §3.3 gives to whoever does not know.
 */
export function readDateOffset(date: string): number | undefined {
  const match = /:\d\d ([+-])(\d\d)([0-5]\d)(?: \(|$)/.exec(date.trimEnd());
  if (match === null) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  if (minutes > MOST_MINUTES || (minutes === 0 && match[1] === "-")) return undefined;
  return match[1] === "-" ? -minutes : minutes;
}
