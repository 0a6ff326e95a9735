/** From what is known of one tie to one possible touch, and from a chosen one to its words. */
import { daysBetween } from "../day.ts";
import { actionFor } from "./at-hand.ts";
import { type MediumChoice, chooseMedium } from "./choose-medium.ts";
import { type Opener, chooseOpener } from "./choose-opener.ts";
import type { Candidate, Choice } from "./choose-touches.ts";
import { describeReasons, describeStepUp } from "./describe-reasons.ts";
import { type IndexFacts, indexOf } from "./index-policy.ts";
import { OUTLOOK_ELSEWHERE, factsOf, recordOf } from "./market-of.ts";
import type { Proposal } from "./plan.ts";
import type { PlanContext, TieView } from "./view-tie.ts";

/** A candidate with what its words need. */
export interface Possible extends Candidate {
  readonly view: TieView;
  readonly opener: Opener | null;
  readonly stepUp: MediumChoice["stepUp"];
}

/** A job last seen longer ago than this is looked up before anything is said. */
const LOOK_FIRST_DAYS = 180;
/** Ties of so many personal days are as sure as those the owner named. */
const SURE_DAYS = 20;
const LEAST_STRENGTH = 0.3;

/** Makes the possible touch; undefined when the tie backs off and nothing lighter is at hand. */
export function proposeTouch(view: TieView, context: PlanContext): Possible | undefined {
  const { person, statistics, governing, backOff, occasions, share } = view;
  const { asOf } = context;
  const opener = chooseOpener(occasions, person.lastSubject, statistics, asOf);
  const calling = occasions.filter(({ strength }) => strength !== "weak");
  const { media, stepUp } = chooseMedium({
    atHand: view.atHand,
    statistics,
    backOff,
    occasion: calling[0] ?? null,
    opener: opener !== null,
    current: share === "current",
    cadenceDays: governing.cadenceDays,
    asOf,
  });
  if (media.length === 0) return undefined;
  return {
    id: person.contact.id,
    index: indexOf(indexFactsOf(view, context), context.market()),
    media,
    share,
    // A guess takes no share from a group: the owner has not said that they belong to it.
    group: governing.suggestion?.sure === false ? null : (governing.group?.id ?? null),
    bound: isBound(view),
    // Nothing is until goals and asks give reasons.
    forMe: false,
    guess: statistics.lastDay === null && calling.length === 0,
    view,
    opener,
    stepUp,
  };
}

/** What the index of a tie is made of. */
export function indexFactsOf(view: TieView, context: PlanContext): IndexFacts {
  const { elsewhere, quietDays, occasions, outlook } = view;
  const facts = factsOf(view, context.market().prior, recordOf(view, context));
  return {
    ...facts,
    standing: { ...facts.standing, occasion: occasions.length > 0 },
    strength: strengthOf(view),
    silenceKnown: !elsewhere && quietDays !== null,
    outlook: elsewhere ? OUTLOOK_ELSEWHERE : outlook.probability,
    occasions,
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
    lookFirst: isLookFirst(candidate, context),
    index: rank,
  };
}

/** Tells whether a touch takes more heart than others: after years, after no answer, or with nobody's voice in the ear yet. */
export function isHard({ view: { share, backOff } }: Possible): boolean {
  return share === "past" || backOff.kind === "lighter";
}

function strengthOf({ kept, statistics, evidence, occasions }: TieView): number {
  if (kept) return 1;
  // An occasion is certain even where the tie is not.
  if (statistics.lastDay === null) return Math.max(evidence.kept, occasions.length > 0 ? LEAST_STRENGTH : 0);
  return (
    LEAST_STRENGTH + (1 - LEAST_STRENGTH) * Math.min(1, Math.log1p(statistics.personalDays) / Math.log1p(SURE_DAYS))
  );
}

/** A latest day set by hand for a contact is a promise; a group's is one where the owner said so. */
function isBound({ governing, quietDays, elsewhere, person }: TieView): boolean {
  const { group, suggestion, latestDays } = governing;
  const byGroup = group !== null && group.binding === 1 && suggestion === null;
  if (elsewhere || (!byGroup && person.contact.latestDays === null)) return false;
  return quietDays !== null && latestDays !== null && quietDays >= latestDays;
}

function isLookFirst({ view, opener, share }: Possible, { asOf }: PlanContext): boolean {
  const { positionSeenOn } = view.person.profile;
  if (positionSeenOn === null || daysBetween(positionSeenOn, asOf) <= LOOK_FIRST_DAYS) return false;
  return share === "past" || opener?.byPosition === true;
}
