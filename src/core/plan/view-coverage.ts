/** Through which day the sources see contact: silence counts only up to there (design.md §2.9). */
import { type Day, type DayNumber, dayNumber, daysBetween } from "../day.ts";
import type { Medium } from "../medium.ts";
import type { TieHistory } from "../tie/history.ts";
import { type Outline, outlineOf } from "../tie/walk-days.ts";
import type { SourceCoverage } from "./plan.ts";
import { FRESH_DAYS } from "./said-silence.ts";
import { countOf, sayDay } from "./words.ts";

export interface CoverageView {
  /** Whether any source sees any medium by `asOf`. */
  readonly sees: boolean;
  /** First and last day seen by any source, the last at most `asOf`; null where none sees anything. */
  readonly since: Day | null;
  readonly through: Day | null;
  readonly throughByMedium: ReadonlyMap<Medium, DayNumber>;
}

/** Sums up what the sources see, as of a day. A source that begins later sees nothing yet. */
export function viewCoverage(coverage: readonly SourceCoverage[], asOf: Day): CoverageView {
  const throughByMedium = new Map<Medium, DayNumber>();
  let since: Day | null = null;
  let through: Day | null = null;
  for (const source of coverage) {
    if (source.media.length === 0 || source.through === null) continue;
    if (source.since !== null && source.since > asOf) continue;
    const seen = source.through < asOf ? source.through : asOf;
    if (through === null || seen > through) through = seen;
    if (source.since !== null && (since === null || source.since < since)) since = source.since;
    for (const medium of source.media) {
      throughByMedium.set(medium, Math.max(throughByMedium.get(medium) ?? dayNumber(seen), dayNumber(seen)));
    }
  }
  return { sees: through !== null, since, through, throughByMedium };
}

/**
 * Gives the day up to which this tie's silence is known: where a source still sees one of the media these
 * two use. A tie that lives on chats is not silent because only the mailbox goes on. Never before the last
 * contact itself, nor after `today`; `history` is as of that day.
 */
export function seenThrough(
  view: CoverageView,
  history: TieHistory,
  today: DayNumber,
  { last, media }: Outline = outlineOf(history),
): DayNumber {
  if (last === null || view.through === null) return view.through === null ? today : dayNumber(view.through);
  let through = Number.NEGATIVE_INFINITY;
  for (const medium of media) through = Math.max(through, view.throughByMedium.get(medium) ?? through);
  // Contact that only the hand logged is in no source's sight: all that is seen counts.
  if (through === Number.NEGATIVE_INFINITY) through = dayNumber(view.through);
  return Math.min(today, Math.max(through, last));
}

/**
 * What comes first when the data are old, show no contact at all, or only half of it; null when all is well.
 * `sentSeen`: whether anything that the owner sent is among them. `restsOn`: the earliest day to which the
 * silences of this plan are seen; null where none is.
 */
export function sayFreshness(
  view: CoverageView,
  asOf: Day,
  sentSeen: boolean,
  restsOn: DayNumber | null,
): string | null {
  if (view.through === null) {
    return "No source of yours shows contact yet: this plan rests on what you keep of people, and does not know when you last spoke.";
  }
  const half = sentSeen
    ? null
    : "Nothing that you sent is among your data, so everybody looks unanswered: import your sent mail too.";
  const old = sayAge(view.through, asOf, restsOn);
  const said = [old, half].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(" ");
}

function sayAge(through: Day, asOf: Day, restsOn: DayNumber | null): string | null {
  const age = daysBetween(through, asOf);
  if (age > FRESH_DAYS)
    return `Your data end on ${sayDay(through, asOf)}, ${countOf(age, "day")} before this plan: silences are counted to that day, and whoever looks silent may have been in touch since.`;
  const part = restsOn === null ? 0 : dayNumber(asOf) - restsOn;
  if (restsOn === null || part <= FRESH_DAYS) return null;
  return `Part of this plan rests on data that end on ${sayDay(restsOn, asOf)}, ${countOf(part, "day")} before it: those silences are counted to that day, and whoever looks silent there may have been in touch since.`;
}
