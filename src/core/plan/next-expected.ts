import { DAY_MS, type Instant } from "../day.ts";

/** Nobody one meets within this many days is proposed: preparing is. */
const EXPECTED_DAYS = 14;

/** Gives the next meeting within two weeks after the day that ends at `asOfEnd`, that day's own included; undefined when there is none. */
export function nextExpected(expected: readonly Instant[], asOfEnd: Instant): Instant | undefined {
  const from = asOfEnd - DAY_MS;
  const until = asOfEnd + EXPECTED_DAYS * DAY_MS;
  let next: Instant | undefined;
  for (const at of expected) {
    if (at > from && at <= until && (next === undefined || at < next)) next = at;
  }
  return next;
}
