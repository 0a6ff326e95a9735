import type { Day } from "../day.ts";
import { given } from "../failure.ts";
import type { TieStatistics } from "../tie/statistics.ts";
import { countOf, sayDay, saySpan } from "./words.ts";

/** A span shorter than this is said as one day or a few, not as "over …". */
const SHORT_SPAN_DAYS = 14;

/**
 * Says how much two people had to do with each other: `You exchanged mail on 41 days over 3 years, last on 6 February`.
 * No period. Needs at least one personal day.
 */
export function describeExchange(statistics: TieStatistics, asOf: Day): string {
  const first = given(statistics.firstDay, "an exchange has a first day");
  const last = given(statistics.lastDay, "an exchange has a last day");
  const span = last - first;
  const over = span < SHORT_SPAN_DAYS ? "" : ` over ${saySpan(span)}`;
  return `You ${verbOf(statistics)} on ${countOf(statistics.personalDays, "day")}${over}, last on ${sayDay(last, asOf)}`;
}

function verbOf({ lastRich, textHabit, inboundDays, outboundDays }: TieStatistics): string {
  if (lastRich !== null) return "were in touch";
  if (inboundDays === 0) return "wrote to them";
  if (outboundDays === 0) return "had word from them";
  return textHabit === "email" ? "exchanged mail" : "exchanged messages";
}
