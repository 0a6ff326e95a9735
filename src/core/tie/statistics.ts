/** What a tie's history says of it on a day: one pass over its contact-days, nothing else. */
import type { DayNumber } from "../day.ts";
import { MEDIUM_TRAITS, type Medium } from "../medium.ts";
import { fadeBy } from "./fade.ts";
import type { ContactDay, TieHistory } from "./history.ts";
import { CALENDAR_TIME, type OwnerTime } from "./owner-time.ts";
import { usualGap } from "./usual-gap.ts";
import { walkDays } from "./walk-days.ts";

/**
 * Statistics of one tie at the end of a day. Days are whole days. All but the first two count *personal*
 * days only: weight at least `PERSONAL_WEIGHT` and more than a reaction. Gaps, silence, tenure and sums
 * run on the owner's time (absences of the owner taken out) except `silentDays`.
 */
export interface TieStatistics {
  /** The day up to which these hold. */
  readonly day: DayNumber;
  /** Days with any contact, group mail included, and the sum of their weights. */
  readonly contactDays: number;
  readonly weightedDays: number;
  readonly personalDays: number;
  readonly outboundDays: number;
  readonly inboundDays: number;
  /** From 0 (one side only) to 1 (as many days with them writing as with the owner writing). */
  readonly reciprocity: number;
  readonly firstDay: DayNumber | null;
  readonly lastDay: DayNumber | null;
  readonly lastInbound: DayNumber | null;
  readonly lastOutbound: DayNumber | null;
  /** Days since `lastDay` by the calendar; null when there is none. */
  readonly silentDays: number | null;
  /** … and on the owner's time. */
  readonly silence: number | null;
  /** The same since the last day on which they wrote or the two spoke or met: what only the owner wrote is no contact both ways. */
  readonly mutualSilence: number | null;
  readonly tenure: number;
  /** See `usualGap`; null below four personal days. */
  readonly usualGap: number | null;
  /** Plain mean of the gaps, 0 below two personal days: a feature of the outlook, not for words. */
  readonly meanGap: number;
  /** The longest silence that this tie has survived; null below two personal days. */
  readonly longestGap: number | null;
  /** Personal days within the last 28 and 84 days. */
  readonly in28: number;
  readonly in84: number;
  /** Sum over personal days of 2^(−age / half-life). */
  readonly decayed28: number;
  readonly decayed90: number;
  /** Standard deviation of the gaps over their mean: 0 regular, 1 by chance, above 1 in bursts. */
  readonly burstiness: number;
  readonly lastRich: DayNumber | null;
  readonly lastText: DayNumber | null;
  readonly lastLight: DayNumber | null;
  readonly lastInPerson: DayNumber | null;
  /** The written medium used last. */
  readonly textHabit: Medium | null;
  readonly richest: Medium | null;
}

/** A day is personal when its most personal contact went to at most five people. */
export const PERSONAL_WEIGHT = 0.2;

const fadeBy28 = fadeBy(28);
const fadeBy90 = fadeBy(90);

/** Tells whether the day counts as contact between these two, and not only as both being in a crowd. */
export function isPersonalDay(day: ContactDay): boolean {
  // The tolerance keeps 1/5 personal after the store has packed it into 1/255 steps.
  return day.weight >= PERSONAL_WEIGHT - 0.002 && MEDIUM_TRAITS[day.medium].class !== "light";
}

/** Derives the statistics as of the end of `day`; later contact-days are not seen. */
export function computeStatistics(history: TieHistory, day: DayNumber, time: OwnerTime = CALENDAR_TIME): TieStatistics {
  const now = time.at(day);
  const gaps: number[] = [];
  let contactDays = 0;
  let weightedDays = 0;
  let personalDays = 0;
  let outboundDays = 0;
  let inboundDays = 0;
  let in28 = 0;
  let in84 = 0;
  let decayed28 = 0;
  let decayed90 = 0;
  let firstDay: DayNumber | null = null;
  let lastDay: DayNumber | null = null;
  let lastInbound: DayNumber | null = null;
  let lastOutbound: DayNumber | null = null;
  let lastRich: DayNumber | null = null;
  let lastText: DayNumber | null = null;
  let lastLight: DayNumber | null = null;
  let lastInPerson: DayNumber | null = null;
  let textHabit: Medium | null = null;
  let richest: Medium | null = null;
  let previous = Number.NaN;
  let lastMutual = Number.NaN;

  const contactDay = walkDays(history);
  while (contactDay.next() && contactDay.day <= day) {
    contactDays += 1;
    weightedDays += contactDay.weight;
    const { medium } = contactDay;
    const traits = MEDIUM_TRAITS[medium];
    if (traits.class === "light") lastLight = contactDay.day;
    if (!isPersonalDay(contactDay)) continue;

    personalDays += 1;
    const place = time.at(contactDay.day);
    const age = now - place;
    // Absences can put two days on one place: that is one stretch of contact, not a gap.
    if (place > previous) gaps.push(place - previous);
    previous = place;
    firstDay ??= contactDay.day;
    lastDay = contactDay.day;
    if (contactDay.inbound) {
      inboundDays += 1;
      lastInbound = contactDay.day;
    }
    if (contactDay.outbound) {
      outboundDays += 1;
      lastOutbound = contactDay.day;
    }
    if (age < 28) in28 += 1;
    if (age < 84) in84 += 1;
    decayed28 += fadeBy28(age);
    decayed90 += fadeBy90(age);
    if (contactDay.inbound || traits.class === "rich") lastMutual = place;
    if (traits.class === "rich") lastRich = contactDay.day;
    else {
      lastText = contactDay.day;
      textHabit = medium;
    }
    if (medium === "in-person") lastInPerson = contactDay.day;
    if (richest === null || traits.richness > MEDIUM_TRAITS[richest].richness) richest = medium;
  }

  return {
    day,
    contactDays,
    weightedDays,
    personalDays,
    outboundDays,
    inboundDays,
    reciprocity: Math.min(outboundDays, inboundDays) / Math.max(outboundDays, inboundDays, 1),
    firstDay,
    lastDay,
    lastInbound,
    lastOutbound,
    silentDays: lastDay === null ? null : day - lastDay,
    silence: lastDay === null ? null : now - time.at(lastDay),
    mutualSilence: Number.isNaN(lastMutual) ? null : now - lastMutual,
    tenure: firstDay === null ? 0 : now - time.at(firstDay),
    usualGap: usualGap(gaps),
    ...spreadOf(gaps),
    in28,
    in84,
    decayed28,
    decayed90,
    lastRich,
    lastText,
    lastLight,
    lastInPerson,
    textHabit,
    richest,
  };
}

function spreadOf(gaps: readonly number[]): Pick<TieStatistics, "meanGap" | "longestGap" | "burstiness"> {
  if (gaps.length === 0) return { meanGap: 0, longestGap: null, burstiness: 0 };
  let sum = 0;
  let squares = 0;
  let longestGap = 0;
  for (const days of gaps) {
    sum += days;
    squares += days * days;
    if (days > longestGap) longestGap = days;
  }
  const meanGap = sum / gaps.length;
  const deviation = Math.sqrt(Math.max(0, squares / gaps.length - meanGap * meanGap));
  return { meanGap, longestGap, burstiness: deviation / meanGap };
}
