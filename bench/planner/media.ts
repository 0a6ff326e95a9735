/**
 * Minutes instead of touches, and media to choose from: what each costs and renews is the production table
 * (`MEDIUM_TRAITS`); whether a touch is answered does not depend on the medium.
 */
import { MEDIUM_TRAITS, type Medium } from "../../src/core/medium.ts";
import { type Candidate, chooseTouches } from "../../src/core/plan/choose-touches.ts";
import { USUAL_MEDIA, USUAL_MINUTES, bestMedium } from "../../src/core/plan/best-medium.ts";
import { attentionOf } from "./choose.ts";
import { type Decide, factsAt } from "./kith.ts";
import type { Policy } from "./simulate.ts";
import type { World } from "./world.ts";

const NO_RULES = attentionOf({});

/** Chooses for each tie the medium that gains most beyond the price of its minutes; who is touched, `chooseTouches`. */
export const byMinutes: Decide = (world, week, desk, into) => {
  const candidates: Candidate[] = [];
  for (let tie = 0; tie < world.setting.ties; tie++) {
    const best = bestMedium(factsAt(world, week, desk, tie), desk.market, USUAL_MEDIA);
    if (best === undefined || best.gain <= 0) continue;
    const media = USUAL_MEDIA.slice(0, USUAL_MEDIA.findIndex((medium) => medium === best.medium) + 1).toReversed();
    const index = best.gain;
    candidates.push({ id: tie, index, media, share: "current", group: null, bound: false, forMe: false, guess: false });
  }
  const budget = { touches: null, minutes: minutesOf(world) };
  for (const { candidate, medium } of chooseTouches(candidates, budget, NO_RULES)) {
    into[candidate.id] = MEDIUM_TRAITS[medium].richness;
  }
};

/** A policy that knows touches only, always in one medium, as many as the minutes allow. */
export function always(medium: Medium, policy: Policy): Policy {
  const { minutes, richness } = MEDIUM_TRAITS[medium];
  return (world, running) => {
    const touches = Math.floor(minutesOf(world) / minutes);
    const observer = policy({ ...world, setting: { ...world.setting, touches } }, running);
    return {
      see: observer.see,
      choose(week, into) {
        observer.choose(week, into);
        for (const [tie, touched] of into.entries()) if (touched > 0) into[tie] = richness;
      },
    };
  };
}

/** As the production code reads a budget of minutes: each touch takes what a message does. */
function minutesOf({ setting }: World): number {
  return setting.touches * USUAL_MINUTES;
}
