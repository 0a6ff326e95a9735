/** Whether a tie asks for a touch by its own time, and whether there is a tie at all. */
import { given } from "../failure.ts";
import type { PlanContext, TieView } from "./view-tie.ts";

/** Whoever was in touch within half a cadence, at least a week and at most a month, was just in touch. */
const JUST_SHARE = 0.5;
const JUST_LEAST_DAYS = 7;
const JUST_MOST_DAYS = 30;
/** A new tie is followed up sooner than its group's cadence says: new ties break most easily (Burt 2002). */
const NEW_TIE_DAYS = 21;
/** Below this many personal days there is hardly a tie, unless the owner says so. */
const THIN_DAYS = 3;
/** What must be kept of somebody, as a share of all that can be, to propose them without having seen any contact. */
const ENOUGH_KEPT = 0.25;

/** Tells whether silence has lasted a cadence; where nothing is measured, the latest days of the group. Not known counts as due. */
export function isDue({ quietDays, governing, share }: TieView): boolean {
  if (quietDays === null) return true;
  if (!governing.measured)
    return quietDays >= given(governing.latestDays, "a group that is not measured has latest days");
  return quietDays >= (share === "new" ? Math.min(NEW_TIE_DAYS, governing.cadenceDays) : governing.cadenceDays);
}

/** Tells whether they were in touch so lately that a touch would be one too many. */
export function isJustInTouch({ quietDays, governing, occasions }: TieView): boolean {
  if (quietDays === null || occasions.some(({ anyway }) => anyway)) return false;
  return quietDays < Math.max(JUST_LEAST_DAYS, Math.min(JUST_MOST_DAYS, JUST_SHARE * governing.cadenceDays));
}

/** Tells whether something calls for a touch now. A weak occasion does not call by itself. */
export function hasOccasion({ occasions }: TieView): boolean {
  return occasions.some(({ strength }) => strength !== "weak");
}

/**
 * Tells whether nothing speaks for a tie: no two-way contact is seen, and the owner does not say that they
 * count. Where no source sees any contact at all, what is kept of them, or an occasion, must do.
 */
export function isUnknown(view: TieView, { coverage }: PlanContext): boolean {
  if (view.state.state !== "known" || view.kept) return false;
  if (coverage.sees) return !view.occasions.some(isTelling);
  return view.evidence.kept < ENOUGH_KEPT && !hasOccasion(view);
}

/** They wait for something, or the owner named them for a goal. */
function isTelling({ strength, confidence }: TieView["occasions"][number]): boolean {
  return strength === "strong" || (strength === "wanted" && confidence === "certain");
}

/** Tells whether there is too little contact to call it a tie: one or two days long ago, or one letter lately. */
export function isThin({ kept, statistics, share }: TieView): boolean {
  if (kept || statistics.personalDays === 0 || statistics.personalDays >= THIN_DAYS) return false;
  return share !== "new" || (statistics.personalDays === 1 && statistics.lastRich === null);
}
