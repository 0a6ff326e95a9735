/** The state of a tie: one table of rules, first match wins, each with its reason in words. */
import { type Day, dayFromNumber, dayNumber } from "../day.ts";
import type { Contact } from "../facts.ts";
import { given } from "../failure.ts";
import { sayRhythm, silenceToSay } from "../plan/said-silence.ts";
import { countOf, sayDay } from "../plan/words.ts";
import type { TieHistory } from "./history.ts";
import { type TieStatistics, isPersonalDay } from "./statistics.ts";

export const TIE_STATES = ["known", "new", "active", "fading", "dormant", "resting", "let-go", "never"] as const;
export type TieState = (typeof TIE_STATES)[number];

/** Of these Kith brings up nothing by itself: no plan, occasion, match, path, introduction or news. */
export const SET_ASIDE: ReadonlySet<TieState> = new Set(["resting", "let-go", "never"]);

export interface StateOfTie {
  readonly state: TieState;
  /** Why, in one sentence. */
  readonly reason: string;
  /** The first day on which something of theirs lifted a rest or a letting go; null where nothing was lifted. Good news, said once. */
  readonly liftedOn: Day | null;
}

/** What the rules look at. */
interface Facts {
  readonly contact: Contact;
  readonly statistics: TieStatistics;
  readonly asOf: Day;
  /** Whether the owner keeps them: by a decision, in a group, or entered by hand. */
  readonly kept: boolean;
  /** Whether any attempt was answered, by them or by an assistant. */
  readonly answered: boolean;
  readonly liftedOn: Day | null;
}

interface Rule {
  readonly state: TieState;
  readonly when: (facts: Facts) => boolean;
  readonly reason: (facts: Facts) => string;
}

/** In touch within this many usual gaps, and at least four weeks: active. */
const ACTIVE_GAPS = 2;
const ACTIVE_DAYS = 28;
/** Silent for this many usual gaps, and at least half a year: the tie has most likely decayed (Navarro 2017, science.md §1). */
const DORMANT_GAPS = 8;
const DORMANT_DAYS = 180;
/** Out of touch for three years is dormant whatever the rhythm was (Levin, Walter & Murnighan 2011). */
const DORMANT_AT_LATEST_DAYS = 1095;
/** Stands in where there are too few days for a usual gap. */
const GAP_WHEN_UNKNOWN_DAYS = 45;

const RULES: readonly Rule[] = [
  { state: "never", when: ({ contact }) => contact.decision === "never", reason: () => "You chose never." },
  {
    state: "let-go",
    when: ({ contact, liftedOn }) => contact.decision === "let-go" && liftedOn === null,
    reason: (facts) => `You let this tie go${sinceDecision(facts)}. If they write, you will hear of it.`,
  },
  {
    state: "resting",
    when: ({ contact, liftedOn, asOf }) =>
      contact.decision === "resting" &&
      liftedOn === null &&
      (contact.restingUntil === null || asOf < contact.restingUntil),
    reason: ({ contact, asOf }) =>
      contact.restingUntil === null
        ? "Resting until they write."
        : `Resting until ${sayDay(contact.restingUntil, asOf)}, or until they write.`,
  },
  {
    state: "new",
    when: ({ contact, asOf, kept }) => contact.entered === "arrival" && contact.enteredOn <= asOf && !kept,
    reason: ({ contact, asOf }) =>
      `First seen on ${sayDay(contact.enteredOn, asOf)}; you have not said yet whether to keep them.`,
  },
  {
    state: "known",
    when: ({ statistics }) => statistics.lastDay === null,
    reason: () => "In your book; no source shows personal contact.",
  },
  {
    state: "known",
    when: ({ statistics, kept }) => !kept && (statistics.inboundDays === 0 || statistics.outboundDays === 0),
    reason: ({ statistics, answered }) =>
      statistics.inboundDays === 0
        ? `You have written; ${answered ? "somebody else has answered" : "nothing has come back"} so far.`
        : "They have written; you have not, so far.",
  },
  {
    // Silence here says nothing, so neither does how long it is.
    state: "active",
    when: ({ contact, asOf }) => contact.elsewhereOn !== null && contact.elsewhereOn <= asOf,
    reason: () => "You two talk elsewhere; silence here says nothing.",
  },
  { state: "dormant", when: (facts) => silenceOf(facts) > dormantAfter(facts), reason: describeSilence },
  { state: "active", when: (facts) => silenceOf(facts) <= activeUpTo(facts), reason: describeSilence },
  { state: "fading", when: () => true, reason: describeSilence },
];

/**
 * Gives the state of a tie at the end of `asOf`. `statistics` are as of that day; decisions are today's
 * (data-model.md §5). `grouped`: the owner put them into a group. `history` is as of that day.
 */
export function stateOfTie(
  contact: Contact,
  statistics: TieStatistics,
  asOf: Day,
  ties: { readonly grouped: boolean; readonly history: TieHistory },
): StateOfTie {
  const facts: Facts = {
    contact,
    statistics,
    asOf,
    kept: ties.grouped || contact.decision === "kept" || contact.decision === "last-note" || contact.entered === "hand",
    get answered() {
      return ties.history.attempts.some(({ answeredOn }) => answeredOn !== null);
    },
    liftedOn: liftedOn(contact, statistics, ties.history),
  };
  const rule = given(
    RULES.find(({ when }) => when(facts)),
    "the last rule takes every tie",
  );
  return {
    state: rule.state,
    get reason() {
      return rule.reason(facts);
    },
    liftedOn: facts.liftedOn,
  };
}

/** Something personal from them after the decision lifts a rest or a letting go; never is not lifted. */
function liftedOn(contact: Contact, { lastInbound }: TieStatistics, history: TieHistory): Day | null {
  if (contact.decision !== "resting" && contact.decision !== "let-go") return null;
  if (lastInbound === null || contact.decidedOn === null) return null;
  const decidedOn = dayNumber(contact.decidedOn);
  if (lastInbound <= decidedOn) return null;
  const first = history.days.find((day) => day.day > decidedOn && day.inbound && isPersonalDay(day));
  return dayFromNumber(given(first, "the last such day is one of them").day);
}

function silenceOf({ statistics }: Facts): number {
  return given(statistics.silence, "a tie with personal contact has a silence");
}

function activeUpTo({ statistics }: Facts): number {
  return Math.max(ACTIVE_DAYS, ACTIVE_GAPS * (statistics.usualGap ?? GAP_WHEN_UNKNOWN_DAYS));
}

function dormantAfter({ statistics }: Facts): number {
  const gap = statistics.usualGap ?? GAP_WHEN_UNKNOWN_DAYS;
  return Math.min(DORMANT_AT_LATEST_DAYS, Math.max(DORMANT_DAYS, DORMANT_GAPS * gap));
}

function describeSilence({ statistics, asOf }: Facts): string {
  const silence = given(silenceToSay(statistics, asOf), "a tie with personal contact has a silence");
  const last = given(statistics.lastDay, "a tie with personal contact has a last day");
  if (statistics.usualGap !== null) return `In touch ${sayRhythm(statistics.usualGap, silence)}.`;
  return `In touch on ${countOf(statistics.personalDays, "day")}, last on ${sayDay(last, asOf)}.`;
}

function sinceDecision({ contact, asOf }: Facts): string {
  return contact.decidedOn === null ? "" : ` on ${sayDay(contact.decidedOn, asOf)}`;
}
