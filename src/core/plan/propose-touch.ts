/** From what is known of one tie to one possible touch, and from a chosen one to its words. */
import type { Medium } from "../medium.ts";
import { actionFor } from "./at-hand.ts";
import type { MediumChoice } from "./choose-medium.ts";
import type { Opener } from "./choose-opener.ts";
import type { Candidate, Choice } from "./choose-touches.ts";
import { describeReasons, describeStepUp } from "./describe-reasons.ts";
import { indexFactsOf } from "./index-facts.ts";
import { indexOf } from "./index-policy.ts";
import { mediumFor, renewalBy } from "./medium-for.ts";
import { motiveOf } from "./motive.ts";
import type { Proposal } from "./plan.ts";
import { type Leaning, fieldsToLookUp } from "./stale-facts.ts";
import type { PlanContext, TieView } from "./view-tie.ts";

/** A candidate with what its words need. */
export interface Possible extends Candidate {
  readonly view: TieView;
  readonly opener: Opener | null;
  readonly stepUp: MediumChoice["stepUp"];
}

/** Makes the possible touch; undefined when the tie backs off and nothing lighter is at hand. */
export function proposeTouch(view: TieView, context: PlanContext): Possible | undefined {
  const { person, statistics, governing, occasions, share } = view;
  const { media, stepUp, opener } = mediumFor(view, context);
  const [medium] = media;
  if (medium === undefined) return undefined;
  const calling = occasions.filter(({ strength }) => strength !== "weak");
  const facts = { ...indexFactsOf(view, context), renewal: renewalBy(medium, context) };
  return {
    id: person.contact.id,
    index: indexOf(facts, context.market()),
    media,
    share,
    // A guess takes no share from a group: the owner has not said that they belong to it.
    group: governing.suggestion?.sure === false ? null : (governing.group?.id ?? null),
    bound: isBound(view),
    forMe: occasions.length > 0 && occasions.every(({ kind }) => motiveOf(kind) === "for-me"),
    guess: statistics.lastDay === null && calling.length === 0,
    view,
    opener,
    stepUp,
  };
}

/** Writes the chosen touch out. */
export function writeProposal({ candidate, medium, minutes, rank }: Choice<Possible>, context: PlanContext): Proposal {
  const { view, opener, share } = candidate;
  const { person, governing, atHand } = view;
  // Where the medium had to give way to a quicker one, nothing is stepped up; where nothing is measured, nothing is said of it.
  const stepUp = medium === candidate.media[0] && governing.measured ? candidate.stepUp : null;
  const balance = describeStepUp(stepUp, view, context.asOf);
  return {
    contact: person.contact.id,
    name: person.profile.name,
    group: governing.group?.id ?? null,
    groupName: governing.group?.name ?? null,
    groupSuggested: governing.suggestion !== null,
    share,
    medium,
    minutes,
    reasons: [...describeReasons(view, context), ...(balance === null ? [] : [balance])],
    opener: opener?.text ?? null,
    action: actionFor(medium, atHand, opener?.subject ?? null),
    lookAt: fieldsToLookUp(leaningOf(candidate, medium), context.asOf),
    index: rank,
  };
}

/** Tells whether a touch takes more heart than others: after years, after no answer, or with nobody's voice in the ear yet. */
export function isHard({ view: { share, backOff } }: Possible): boolean {
  return share === "past" || backOff.kind === "lighter";
}

/**
 * Gives the days after which a promise is broken; null where nothing is promised. A latest set by hand for a contact is a
 * promise; a group's is one where the owner said so.
 */
export function promisedDaysOf({ governing, person }: TieView): number | null {
  const { group, suggestion, latestDays } = governing;
  const byGroup = group !== null && group.binding === 1 && suggestion === null;
  return byGroup || person.contact.latestDays !== null ? latestDays : null;
}

function isBound(view: TieView): boolean {
  const promisedDays = promisedDaysOf(view);
  return !view.elsewhere && promisedDays !== null && view.quietDays !== null && view.quietDays >= promisedDays;
}

function leaningOf({ view, opener, share }: Possible, medium: Medium): Leaning {
  const { person, statistics, occasions } = view;
  const byJob = share === "past" || opener?.byPosition === true;
  return { profile: person.profile, statistics, medium, byJob, occasions };
}
