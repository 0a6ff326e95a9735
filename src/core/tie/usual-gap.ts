import { given } from "../failure.ts";
import { fadeBy } from "./fade.ts";

/** A gap longer than this weighs no more than this: one long lapse does not become the habit. */
const WEIGHT_CAP_DAYS = 28;
/** What was a year ago counts half. */
const fadeByYear = fadeBy(365);
/** Weights are kept to 1/1024; with the cap they stay below this. */
const WEIGHT_STEPS = 1024;
const WEIGHT_ROOM = 2 ** 15;

/**
 * Gives the gap that two people usually have, in days; null with fewer than two gaps, since one gap is no habit.
 * `gaps` are whole days above 0 in the order of time, `ends` the days on which each ended.
 *
 * The median over time, not over gaps: each gap weighs as many days as it lasted (at most four weeks),
 * so twenty messages in one busy month do not make a tie of every two months look daily, and two
 * holidays do not make a daily tie look monthly. Recent habits weigh more. Our choice, for words and
 * pace only; the outlook keeps to the plain mean gap of science.md §4.1.
 */
export function usualGap(gaps: readonly number[], ends: readonly number[]): number | null {
  if (gaps.length < 2) return null;
  const latest = given(ends.at(-1), "every gap has an end");
  // Gap and weight share one number, so that millions of them sort without an object each.
  const packed = new Float64Array(gaps.length);
  let total = 0;
  for (let i = 0; i < packed.length; i++) {
    const days = Number(gaps[i]);
    const weight = Math.round(Math.min(days, WEIGHT_CAP_DAYS) * fadeByYear(latest - Number(ends[i])) * WEIGHT_STEPS);
    total += weight;
    packed[i] = days * WEIGHT_ROOM + weight;
  }
  packed.sort();
  let missing = total / 2;
  let middle = 0;
  for (const one of packed) {
    middle = Math.floor(one / WEIGHT_ROOM);
    missing -= one % WEIGHT_ROOM;
    if (missing <= 0) break;
  }
  return middle;
}
