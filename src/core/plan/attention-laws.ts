/**
 * What the planner takes for granted of any tie, week by week: the laws of science.md §4.3. They are assumptions, not
 * findings; bench/planner measures what the policy loses where they are wrong. Silence is in weeks, at or above 0.
 */

/** Warmth halves with each half-life of silence. 1 right after contact. */
export function warmthAfter(silence: number, halfLife: number): number {
  return 2 ** (-silence / halfLife);
}

/** How far answers have faded after a silence: 1 right after contact, never below 0.3. */
export function answersAfter(silence: number, halfLife: number): number {
  return 0.3 + 0.7 * Math.exp(-silence / (4 * halfLife));
}

/** How far contact that nobody plans has become rarer after a silence. 1 right after contact. */
export function arrivalsAfter(silence: number, halfLife: number): number {
  return Math.exp(-silence / (2 * halfLife));
}

/** Each touch without an answer takes this share of the chance that the next one is answered … */
export const STREAK_FACTOR = 0.6;
/** … up to so many: more are no worse … */
export const LONGEST_STREAK = 3;
/** … and one is forgotten with this probability a week. */
export const FORGOTTEN_WEEKLY = 0.08;
/** An occasion makes an answer this much more likely … */
export const OCCASION_FACTOR = 1.6;
/** … and this often a year there is one. */
export const OCCASIONS_WEEKLY = 2 / 52;
/** No touch is answered with more certainty. */
export const SUREST_ANSWER = 0.95;

const STREAK_FACTORS = Array.from({ length: LONGEST_STREAK + 1 }, (_, streak) => STREAK_FACTOR ** streak);

/** The chance that a touch is answered, after 0 to 3 unanswered ones. `response`: right after contact, nothing unanswered, no occasion. */
export function answerChance(response: number, faded: number, streak: number, occasion: boolean): number {
  return Math.min(SUREST_ANSWER, response * faded * Number(STREAK_FACTORS[streak]) * (occasion ? OCCASION_FACTOR : 1));
}

/** The weeks of a silence, each counted as far as contact has not become rarer: what `arrivalsAfter` adds up to. */
export function arrivalsWithin(silence: number, halfLife: number): number {
  return 2 * halfLife * (1 - arrivalsAfter(Math.max(0, silence), halfLife));
}
