/** What the regroup proposes: rules, each with what it measures; at most 25, most consequential first (design.md §2.7). */
import { daysBetween } from "../day.ts";
import type { Group } from "../facts.ts";
import { declinedRunning } from "../plan/answered-touches.ts";
import { sayBackOff } from "../plan/say-back-off.ts";
import { LOOK_FIRST_DAYS } from "../plan/stale-facts.ts";
import type { PlanContext, TieView } from "../plan/view-tie.ts";
import { countOf, sayDay, sayEvery } from "../plan/words.ts";
import { SET_ASIDE } from "../tie/state.ts";
import { proposeForGroups } from "./propose-groups.ts";
import type { RegroupAnswer } from "./regroup-facts.ts";
import type { ProposalKind, RegroupInput, RegroupProposal } from "./regroup.ts";

/** So many decisions take about twenty minutes. */
export const MOST_PROPOSALS = 25;
/** Of one kind, so that the others have their turn. */
const MOST_OF_A_KIND = 7;
const YEAR_DAYS = 365;
/** What was last seen longer ago may no longer be so: people change their work sooner than where they live, and a number last. */
const STALE_DAYS = { job: 180, city: 365, number: 730 };
/** "Not now" so many times running. */
const DECLINED_TIMES = 3;
/** Asked so often since anything else passed. */
const ASKED_TIMES = 2;
/** Contact so often within the year, both writing, is no acquaintance. */
const PROMOTE_DAYS = 6;
/** The lived rhythm and the group's lie apart by more than this factor, over so many days of contact. */
const APART = 3;
const APART_DAYS = 8;

/** What a rule finds of one tie. */
interface Found {
  readonly text: string;
  readonly answers: readonly RegroupAnswer[];
  readonly group?: Group;
  /** How much of the tie's attention the answer moves, from 0 to 1. */
  readonly part: number;
}

interface Rule {
  readonly kind: ProposalKind;
  readonly find: (view: TieView, context: PlanContext, input: RegroupInput) => Found | null;
}

/** At most one for each tie: the first that holds. */
const RULES: readonly Rule[] = [
  { kind: "let-go", find: (view, context) => backingOff(view, context, "propose-letting-go") },
  { kind: "rest", find: (view, context) => backingOff(view, context, "propose-rest") },
  { kind: "rest-over", find: restOver },
  { kind: "not-now", find: declined },
  { kind: "only-requests", find: onlyRequests },
  { kind: "promote", find: promoted },
  { kind: "move", find: moved },
  { kind: "look", find: stale },
];

/** Makes the proposals. What was left as it is last time is not asked again at once. Whoever rests, was let go or is never to be brought up is in none but of a rest that is over. */
export function proposeRegroup(input: RegroupInput): readonly RegroupProposal[] {
  const ofTies = input.views.flatMap((view) => proposeFor(view, input) ?? []);
  const left = new Set(input.before.filter(({ answer }) => answer === "leave").map(({ key }) => key));
  const all = [...ofTies, ...mergesOf(input), ...proposeForGroups(input)].filter(({ key }) => !left.has(key));
  const counts = new Map<ProposalKind, number>();
  return all
    .toSorted((a, b) => b.consequence - a.consequence || (a.key < b.key ? -1 : 1))
    .filter(({ kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= MOST_OF_A_KIND;
    })
    .slice(0, MOST_PROPOSALS);
}

function proposeFor(view: TieView, input: RegroupInput): RegroupProposal | null {
  if (SET_ASIDE.has(view.state.state) || view.person.profile.diedOn !== null) return null;
  const { contact, profile } = view.person;
  for (const { kind, find } of RULES) {
    const found = find(view, input.context, input);
    if (found === null) continue;
    return {
      key: `${kind}:c_${contact.id}`,
      kind,
      contact: contact.id,
      other: null,
      group: found.group?.id ?? null,
      name: profile.name,
      text: found.text,
      answers: [...found.answers, "leave"],
      consequence: found.part * weightOf(view),
    };
  }
  return null;
}

/** Value times touches a year. */
function weightOf({ governing }: TieView): number {
  return (governing.value * YEAR_DAYS) / governing.cadenceDays;
}

function backingOff(
  { backOff }: TieView,
  { asOf }: PlanContext,
  kind: "propose-letting-go" | "propose-rest",
): Found | null {
  if (backOff.kind !== kind) return null;
  const text = sayBackOff(backOff, asOf).replace(/ The regroup will ask.*$/, "");
  return kind === "propose-rest"
    ? { text, answers: ["rest", "last-note", "let-go"], part: 1 }
    : { text, answers: ["let-go", "last-note", "rest"], part: 1 };
}

/** A rest that had a last day, which has passed without a word. */
function restOver({ person: { contact }, state }: TieView, { asOf }: PlanContext): Found | null {
  if (contact.decision !== "resting" || contact.restingUntil === null || state.liftedOn !== null) return null;
  const text = `Rested until ${sayDay(contact.restingUntil, asOf)}, and nothing came.`;
  return { text, answers: ["keep", "rest", "let-go"], part: 0.8 };
}

function declined({ touches, person }: TieView): Found | null {
  const times = declinedRunning(touches, person.contact);
  if (times < DECLINED_TIMES) return null;
  const text = `You said not now ${countOf(times, "time")} running, and Kith has proposed nothing since.`;
  return { text, answers: ["less", "keep", "rest", "let-go"], part: 1 };
}

/** Asks of them, and nothing else that passed between the two in the ledger since the first of these. */
function onlyRequests({ person: { help } }: TieView, { asOf }: PlanContext, { from }: RegroupInput): Found | null {
  const asks = help.filter(({ kind, on }) => kind === "ask" && on > from);
  const [first] = asks;
  if (first === undefined || asks.length < ASKED_TIMES) return null;
  const given = help.some(({ kind, closedOn }) => kind !== "ask" && closedOn !== null && closedOn >= first.on);
  if (given) return null;
  const text = `You asked for something ${asks.length} times since ${sayDay(first.on, asOf)}, and gave nothing that the ledger knows of.`;
  return { text, answers: ["this-week"], part: 0.9 };
}

/** In no group, though much passes between the two. */
function promoted({ person, governing, statistics }: TieView, { today }: PlanContext): Found | null {
  const { group, suggestion } = governing;
  if (person.groups.length > 0 || group === null || suggestion === null) return null;
  const days = person.history.days.filter(({ day }) => day <= today && day > today - YEAR_DAYS).length;
  if (days < PROMOTE_DAYS || statistics.inboundDays === 0 || statistics.outboundDays === 0) return null;
  const text = `Into ${group.name}? In no group so far, and in touch on ${countOf(days, "day")} within a year. ${suggestion.text}`;
  return { text, answers: ["join", "keep"], group, part: 0.7 };
}

/** The two live by another rhythm than their group says, and another group says just that one. */
function moved({ person, statistics, elsewhere }: TieView, context: PlanContext): Found | null {
  const [group] = person.groups;
  const { usualGap, personalDays } = statistics;
  if (group?.measured !== 1 || usualGap === null || personalDays < APART_DAYS || elsewhere) return null;
  if (person.contact.idealDays !== null || apart(usualGap, group.idealDays) < APART) return null;
  const nearest = context.groups
    .filter(({ measured }) => measured === 1)
    .toSorted((a, b) => apart(usualGap, a.idealDays) - apart(usualGap, b.idealDays))[0];
  const text = `In touch ${sayEvery(usualGap)}; ${group.name} asks for ${sayEvery(group.idealDays)}.`;
  if (nearest === undefined || nearest.id === group.id || apart(usualGap, nearest.idealDays) >= APART)
    return { text, answers: ["own-cadence"], part: 0.5 };
  return { text: `${text} ${nearest.name} would fit.`, answers: ["own-cadence", "join"], group: nearest, part: 0.5 };
}

function apart(a: number, b: number): number {
  return Math.max(a / b, b / a);
}

/** What was last seen long ago, of those whom the owner keeps. */
/** Each fact by its own freshness; one that is old enough brings the others that are half a year old along. */
function stale({ person, kept }: TieView, { asOf }: PlanContext): Found | null {
  const { organisation, title, positionSeenOn, city, addressSeenOn, phones, phoneSeenOn } = person.profile;
  const facts = [
    { field: "job", what: [title, organisation].filter((word) => word !== null).join(", "), seenOn: positionSeenOn },
    { field: "city", what: city ?? "", seenOn: addressSeenOn },
    { field: "number", what: phones[0] ?? "", seenOn: phoneSeenOn },
  ] as const;
  const old = facts.flatMap(({ field, what, seenOn }) => {
    const days = what === "" || seenOn === null ? 0 : daysBetween(seenOn, asOf);
    return seenOn !== null && days > LOOK_FIRST_DAYS ? [{ field, what, seenOn, isDue: days > STALE_DAYS[field] }] : [];
  });
  if (!kept || !old.some(({ isDue }) => isDue)) return null;
  const text = old.map(({ what, seenOn }) => `${what}: last seen on ${sayDay(seenOn, asOf)}.`).join(" ");
  // Only work can be said to be gone without saying what came instead.
  return { text, answers: old.some(({ field }) => field === "job") ? ["same", "gone"] : ["same"], part: 0.2 };
}

function mergesOf({ pairs, views }: RegroupInput): readonly RegroupProposal[] {
  const byId = new Map(views.map((view) => [view.person.contact.id, view]));
  return pairs.flatMap(({ a, b, evidence }) => {
    const [one, other] = [byId.get(a.contact), byId.get(b.contact)];
    if (one === undefined || other === undefined) return [];
    if (SET_ASIDE.has(one.state.state) || SET_ASIDE.has(other.state.state)) return [];
    return {
      key: `merge:c_${a.contact}:c_${b.contact}`,
      kind: "merge",
      contact: a.contact,
      other: b.contact,
      group: null,
      name: `${a.name} and ${b.name}`,
      text: `They may be one person: ${evidence}`,
      answers: ["merge", "different", "leave"],
      consequence: 0.4 * (weightOf(one) + weightOf(other)),
    } as const;
  });
}
