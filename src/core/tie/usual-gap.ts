import { fadeBy } from "./fade.ts";

/** Fewer gaps are no habit. */
const LEAST_GAPS = 3;
/** A gap longer than this weighs no more than this: a few lapses do not become the habit. */
const WEIGHT_CAP_DAYS = 28;
/** What was a year of contact ago counts half; a gap ages what lies before it by no more than half a year. */
const fadeByYear = fadeBy(365);
const AGE_CAP_DAYS = 182;
/** Weights are kept to 1/1024; with the cap they stay below the room. */
const WEIGHT_STEPS = 1024;
const WEIGHT_ROOM = 2 ** 15;

/** Used again by each call, since it is asked for each tie. */
let scratch = new Float64Array(256);

/**
 * Gives the gap that two people usually have, in days; null with fewer than three gaps.
 * `gaps` are whole days above 0, in the order of time.
 *
 * The median over time, not over gaps: each gap weighs as many days as it lasted (at most four weeks),
 * so twenty messages in one busy month do not make a tie of every two months look daily, and two
 * holidays do not make a daily tie look monthly. The longest gap is left out: the ten years before
 * two people found each other again are no rhythm. Recent habits weigh more. Our choice, for words and
 * pace only; the outlook keeps to the plain mean gap of science.md §4.1.
 */
export function usualGap(gaps: readonly number[]): number | null {
  if (gaps.length < LEAST_GAPS) return null;
  // Gap and weight share one number, so that millions of them sort without an object each.
  if (scratch.length < gaps.length) scratch = new Float64Array(2 * gaps.length);
  const packed = scratch.subarray(0, gaps.length);
  let total = 0;
  let age = 0;
  let longest = 0;
  for (let i = packed.length - 1; i >= 0; i--) {
    const days = Number(gaps[i]);
    const weight = Math.round(Math.min(days, WEIGHT_CAP_DAYS) * fadeByYear(age) * WEIGHT_STEPS);
    total += weight;
    packed[i] = days * WEIGHT_ROOM + weight;
    longest = Math.max(longest, days * WEIGHT_ROOM + weight);
    age += Math.min(days, AGE_CAP_DAYS);
  }
  packed.sort();
  let missing = (total - (longest % WEIGHT_ROOM)) / 2;
  let middle = 0;
  for (const one of packed) {
    middle = Math.floor(one / WEIGHT_ROOM);
    missing -= one % WEIGHT_ROOM;
    if (missing <= 0) break;
  }
  return middle;
}
