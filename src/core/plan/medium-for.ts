/** The medium and the opener of a possible touch, from what is known of one tie. */
import { type DayNumber, dayNumber } from "../day.ts";
import type { Touch } from "../facts.ts";
import { MEDIUM_TRAITS, type Medium, minutesOf } from "../medium.ts";
import { USUAL_MINUTES, bestMedium } from "./best-medium.ts";
import { type MediumChoice, chooseMedium } from "./choose-medium.ts";
import { type Opener, chooseOpener } from "./choose-opener.ts";
import { indexFactsOf } from "./index-facts.ts";
import { isInMinutes } from "./spent-attention.ts";
import type { PlanContext, TieView } from "./view-tie.ts";

/** Chooses both. No media: the tie backs off, and nothing lighter is at hand. */
export function mediumFor(view: TieView, context: PlanContext): MediumChoice & { readonly opener: Opener | null } {
  const { person, statistics, governing, backOff, occasions, share } = view;
  const { asOf } = context;
  const { mediaMinutes } = context.settings;
  const opener = chooseOpener(occasions, person.lastSubject, statistics, asOf);
  const choice = chooseMedium({
    atHand: view.atHand,
    statistics,
    backOff,
    occasion: occasions.find(({ strength }) => strength !== "weak") ?? null,
    opener: opener !== null,
    current: share === "current",
    cadenceDays: governing.cadenceDays,
    textRun: textRunOf(view.touches, statistics.lastRich),
    asOf,
    mediaMinutes,
    worthMost: isInMinutes(context.settings)
      ? (media) => bestMedium(indexFactsOf(view, context), context.market(), media, mediaMinutes)?.medium
      : null,
  });
  return { ...choice, opener };
}

/**
 * Gives how much of the silence an answer to the touch takes away, as the index counts it: where minutes are the budget, by
 * its medium; where touches are, each counts alike.
 */
export function renewalBy(medium: Medium | undefined, { settings }: PlanContext): number {
  return medium === undefined || !isInMinutes(settings) ? 1 : MEDIUM_TRAITS[medium].richness;
}

/** Gives what the touch costs, as the index counts it: in the minutes of a message, or one where touches are the budget. */
export function costBy(medium: Medium | undefined, { settings }: PlanContext): number {
  return medium === undefined || !isInMinutes(settings) ? 1 : minutesOf(medium, settings.mediaMinutes) / USUAL_MINUTES;
}

/** Counts the touches that were done in writing since anything richer, by what was planned or by what is seen. */
function textRunOf(touches: readonly Touch[], lastRich: DayNumber | null): number {
  let run = 0;
  for (const { state, medium, answeredOn } of touches) {
    if (state !== "done" || answeredOn === null) continue;
    const isRich = MEDIUM_TRAITS[medium].class === "rich";
    run = isRich || (lastRich !== null && lastRich >= dayNumber(answeredOn)) ? 0 : run + 1;
  }
  return run;
}
