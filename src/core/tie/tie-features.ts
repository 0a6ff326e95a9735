/**
 * What the outlook looks at: a tie's own rhythm on a day, as plain numbers that can be told to a person.
 * One pass over the contact-days and one over the gaps; nothing is sorted, so it costs the same per contact-day
 * however long the history is.
 */
import type { DayNumber } from "../day.ts";
import { fadeBy } from "./fade.ts";
import type { TieHistory } from "./history.ts";
import { CALENDAR_TIME, type OwnerTime } from "./owner-time.ts";
import { isPersonalDay } from "./statistics.ts";
import { walkDays } from "./walk-days.ts";

/**
 * The features, by the piece of the model they belong to. All are 0 or more; days, counts of days, or shares.
 * The model takes log(1 + x) of each.
 */
export const PIECES = {
  /** Days since the last personal day; the same over the geometric mean gap and over the longest gap, × 10. */
  silence: ["silence", "silenceOverGap", "silenceOverLongest"],
  /** Personal days in the last 7, 28, 84, 182 days and in all, and the days since the first. */
  counts: ["in7", "in28", "in84", "in182", "personalDays", "tenure"],
  /** Weeks with contact among the last 4, 12 and 26. */
  weeks: ["weeks4", "weeks12", "weeks26"],
  /** Sums of 2^(−age / half-life), half-lives of 7, 28, 90 and 180 days; how much of the slow one is recent, × 10. */
  fading: ["decayed7", "decayed28", "decayed90", "decayed180", "recent"],
  /** Gaps between personal days: mean, geometric mean, longest, last, mean of the last three, spread (σ/μ). */
  gaps: ["meanGap", "geometricGap", "longestGap", "lastGap", "lastGaps", "burstiness"],
  /** What followed in the past: after silences as long as this one, and in whole windows of the horizon, × 10. */
  renewal: ["renewal", "windows"],
  /** Weeks in a row with contact up to the last; days in a row with gaps of at most a week. */
  run: ["run", "burst"],
  /**
   * Days since each side last wrote, fading sums of each side, and how evenly they share. For replies only: the outlook
   * is better without (docs/decisions/outlook.md).
   */
  direction: ["inboundSilence", "outboundSilence", "inbound28", "inbound90", "outbound28", "outbound90", "reciprocity"],
  /** Mail to many that both were in: its silence, its sums weighted 1/recipients; and how personal the personal days are. */
  group: ["anySilence", "groupSilence", "group28", "group90", "personal28", "personal90"],
} as const;

export type Piece = keyof typeof PIECES;
export type FeatureName = (typeof PIECES)[Piece][number];
export const FEATURE_NAMES: readonly FeatureName[] = Object.values(PIECES).flat();

/** Stands for "never" where a day is missing. */
const NEVER_DAYS = 1000;
/** Shares are told in tenths, so that log(1 + x) still tells them apart. */
const TENTHS = 10;
/** The renewal share is drawn to this, as if seen so many times; older gaps count half per 180 days. */
const RENEWAL_PRIOR = 1 / 3;
const RENEWAL_TIMES = 3;

const fade7 = fadeBy(7);
const fade28 = fadeBy(28);
const fade90 = fadeBy(90);
const fade180 = fadeBy(180);

/** Gives the features at the end of `day` for a horizon in days, in the order of FEATURE_NAMES; null without any personal day. */
export function featuresOf(
  history: TieHistory,
  day: DayNumber,
  horizonDays: number,
  time: OwnerTime = CALENDAR_TIME,
): Float64Array | null {
  const now = time.at(day);
  const gaps: number[] = [];
  let first = Number.NaN;
  let previous = Number.NaN;
  let personalDays = 0;
  let in7 = 0;
  let in28 = 0;
  let in84 = 0;
  let in182 = 0;
  let weeks4 = 0;
  let weeks12 = 0;
  let weeks26 = 0;
  let run = 0;
  let windows = 0;
  let burst = 0;
  let decayed7 = 0;
  let decayed28 = 0;
  let decayed90 = 0;
  let decayed180 = 0;
  let inboundDays = 0;
  let outboundDays = 0;
  let inboundSilence = NEVER_DAYS;
  let outboundSilence = NEVER_DAYS;
  let inbound28 = 0;
  let inbound90 = 0;
  let outbound28 = 0;
  let outbound90 = 0;
  let groupSilence = NEVER_DAYS;
  let group28 = 0;
  let group90 = 0;
  let personal28 = 0;
  let personal90 = 0;
  let gapSum = 0;
  let gapSquares = 0;
  let gapLogs = 0;
  let longestGap = 0;
  let lastWeek = Number.NaN;
  let lastWindow = Number.NaN;

  const contactDay = walkDays(history);
  while (contactDay.next() && contactDay.day <= day) {
    const place = time.at(contactDay.day);
    const age = now - place;
    const faded28 = fade28(age);
    const faded90 = fade90(age);
    if (!isPersonalDay(contactDay)) {
      groupSilence = age;
      group28 += faded28 * contactDay.weight;
      group90 += faded90 * contactDay.weight;
      continue;
    }
    if (personalDays === 0) first = place;
    personalDays += 1;
    if (place > previous) {
      const gap = place - previous;
      gaps.push(gap);
      gapSum += gap;
      gapSquares += gap * gap;
      gapLogs += Math.log(gap);
      if (gap > longestGap) longestGap = gap;
      burst = gap <= 7 ? burst + 1 : 0;
    }
    previous = place;
    if (age < 7) in7 += 1;
    if (age < 28) in28 += 1;
    if (age < 84) in84 += 1;
    if (age < 182) in182 += 1;
    const week = Math.floor(age / 7);
    if (week !== lastWeek) {
      if (week < 4) weeks4 += 1;
      if (week < 12) weeks12 += 1;
      if (week < 26) weeks26 += 1;
      run = lastWeek - week === 1 ? run + 1 : 1;
      lastWeek = week;
    }
    const window = Math.floor(age / horizonDays);
    if (window !== lastWindow) {
      windows += 1;
      lastWindow = window;
    }
    decayed7 += fade7(age);
    decayed28 += faded28;
    decayed90 += faded90;
    decayed180 += fade180(age);
    if (contactDay.inbound) {
      inboundDays += 1;
      inboundSilence = age;
      inbound28 += faded28;
      inbound90 += faded90;
    }
    if (contactDay.outbound) {
      outboundDays += 1;
      outboundSilence = age;
      outbound28 += faded28;
      outbound90 += faded90;
    }
    personal28 += faded28 * contactDay.weight;
    personal90 += faded90 * contactDay.weight;
  }
  if (personalDays === 0) return null;

  const silence = now - previous;
  const tenure = now - first;
  const count = Math.max(1, gaps.length);
  const meanGap = gapSum / count;
  const geometricGap = gaps.length === 0 ? 0 : Math.exp(gapLogs / count);
  const deviation = Math.sqrt(Math.max(0, gapSquares / count - meanGap * meanGap));
  const lastGaps = gaps.slice(-3);
  return Float64Array.of(
    silence,
    (TENTHS * silence) / (1 + geometricGap),
    (TENTHS * silence) / (1 + longestGap),
    in7,
    in28,
    in84,
    in182,
    personalDays,
    tenure,
    weeks4,
    weeks12,
    weeks26,
    decayed7,
    decayed28,
    decayed90,
    decayed180,
    (TENTHS * decayed28) / (decayed180 + 0.1),
    meanGap,
    geometricGap,
    longestGap,
    gaps.at(-1) ?? 0,
    lastGaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, lastGaps.length),
    meanGap === 0 ? 0 : deviation / meanGap,
    TENTHS * renewalShare(gaps, silence, horizonDays),
    (TENTHS * (windows + 1)) / (Math.floor(tenure / horizonDays) + 4),
    run,
    burst + 1,
    inboundSilence,
    outboundSilence,
    inbound28,
    inbound90,
    outbound28,
    outbound90,
    Math.min(inboundDays, outboundDays) / Math.max(inboundDays, outboundDays, 1),
    Math.min(silence, groupSilence),
    groupSilence,
    group28,
    group90,
    personal28,
    personal90,
  );
}

/** Of the past silences that lasted longer than this one has so far, the share that ended within the horizon. */
function renewalShare(gaps: readonly number[], silence: number, horizonDays: number): number {
  let ended = RENEWAL_PRIOR * RENEWAL_TIMES;
  let lasted = RENEWAL_TIMES;
  let age = silence;
  for (let i = gaps.length - 1; i >= 0; i--) {
    const gap = Number(gaps[i]);
    if (gap > silence) {
      const weight = fade180(age);
      lasted += weight;
      if (gap <= silence + horizonDays) ended += weight;
    }
    age += gap;
  }
  return ended / lasted;
}
