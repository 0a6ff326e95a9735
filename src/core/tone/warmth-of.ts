import type { DayNumber } from "../day.ts";
import type { TieHistory } from "../tie/history.ts";
import type { TieWarmth } from "./find-length.ts";

/** Days without contact after which a tie is quiet: a year. Judgement. */
const QUIET_DAYS = 365;

/** How the two stand on a day; undefined where no source shows any contact, since then nothing is known. */
export function warmthOf({ days }: TieHistory, today: DayNumber): TieWarmth | undefined {
  const past = days.filter(({ day }) => day <= today);
  const last = past.at(-1);
  if (last === undefined) return undefined;
  // A meeting or a call taken is inbound as well.
  if (!past.some(({ inbound }) => inbound)) return "never-answered";
  return today - last.day > QUIET_DAYS ? "quiet" : "in-touch";
}
