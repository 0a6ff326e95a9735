/** Plans a week: whom to contact, why now, by what, within the attention there is. */
import { type DayNumber, dayNumber, isoWeek } from "../day.ts";
import { given } from "../failure.ts";
import type { OwnerPart } from "../tie/adapt-outlook.ts";
import type { Settings } from "../settings.ts";
import { createOwnerTime, findAbsences } from "../tie/owner-time.ts";
import { isPersonalDay } from "../tie/statistics.ts";
import { walkDays } from "../tie/walk-days.ts";
import { type Asking, weighCapacity } from "./capacity.ts";
import { type Budget, type Candidate, type Choice, chooseTouches, rankOf } from "./choose-touches.ts";
import {
  type DayTraffic,
  LEFT_KINDS,
  type Left,
  type LeftKind,
  type Plan,
  type PlanContact,
  type PlanInput,
  type Returned,
} from "./plan.ts";
import type { OwnersMarket } from "./index-policy.ts";
import { marketOf, worthTableFor } from "./market-of.ts";
import { ownerOutlook } from "./owner-outlook.ts";
import { createNamesakes } from "./namesakes.ts";
import { describeReasons } from "./describe-reasons.ts";
import { isHard, promisedDaysOf, proposeTouch, writeProposal } from "./propose-touch.ts";
import { reasonToLeave } from "./reason-to-leave.ts";
import { sayBackOff } from "./say-back-off.ts";
import { type DoneTouch, attentionOf, budgetOf, remainingBudget } from "./spent-attention.ts";
import { sayFreshness, viewCoverage } from "./view-coverage.ts";
import { type PlanContext, type TieView, viewTie } from "./view-tie.ts";
import { createWorkplace } from "./workplace.ts";
import type { WorthTable } from "./worth-table.ts";

/** A candidate without the view it came from: of a hundred thousand views only a handful are needed again. */
interface Entry extends Candidate {
  readonly person: PlanContact;
  readonly isHard: boolean;
  /** The day to which their silence is seen; null without any contact. */
  readonly seenOn: DayNumber | null;
}

/** What is found of one person: an entry, or why there is none. */
interface Considered {
  readonly person: PlanContact;
  readonly entry: Entry | null;
  /** Null where there is an entry. */
  readonly kind: LeftKind | null;
  readonly asking: Asking | null;
  readonly done: readonly DoneTouch[];
  readonly returned: Returned | null;
}

/** With so many days of word from others and none from the owner, what was sent is missing. */
const MUCH_RECEIVED = 20;
const RETURNED_DAYS = 14;
/** What was found in general and of each person; see `planWeek`. */
export interface PlanMemo {
  /** What ties are worth, as far as it was asked: the same for everybody, on every day. */
  readonly table: WorthTable;
  context?: PlanContext;
  /** Of the persons in the order of their ids. */
  considered?: readonly Considered[];
}

export function createPlanMemo(settings: Settings, table: WorthTable = worthTableFor(settings)): PlanMemo {
  return { table };
}

const NO_GAIN = "A touch now would gain nothing.";
/** Of these the groups ask nothing. */
const NOT_ASKING: ReadonlySet<LeftKind> = new Set(["died", "never", "let-go", "resting"]);

/**
 * Plans the week of `asOf`. Pure and deterministic: the order of `contacts` does not matter, and of what
 * comes after `asOf` only what is expected is seen. Every contact that is a person is either among the
 * touches or among those left, once. Touches already done this week are taken off the budget. Time grows
 * with the number of contact-days, and with n log n of the contacts.
 *
 * `memo` spares work where the week is planned again with few persons changed: it may be shared between
 * calls that differ in nothing else, and in which an unchanged person is the same object; a changed one may
 * differ in the last subject only.
 */
export function planWeek(input: PlanInput, memo: PlanMemo = createPlanMemo(input.settings)): Plan {
  const { asOf, settings, groups } = input;
  const persons = input.contacts
    .filter(({ contact }) => contact.kind === "person")
    .sort((a, b) => a.contact.id - b.contact.id);
  const context = (memo.context ??= contextOf(input, persons, memo.table));
  const all = considerAll(persons, context, memo.considered ?? []);
  memo.considered = all;
  const entries = all.flatMap(({ entry }) => entry ?? []);
  const done = all.flatMap((one) => one.done);

  const whole = budgetOf(settings);
  const budget = remainingBudget(whole, done, context.week);
  let left: readonly Left[] | undefined;
  let capacity: Plan["capacity"] | undefined;
  const choices = chooseTouches(entries, budget, attentionOf(groups, settings, done, asOf));
  return {
    asOf,
    week: context.week,
    budget: { touches: whole.touches, minutes: whole.minutes },
    coverage: input.coverage,
    returned: all.flatMap(({ returned }) => returned ?? []).sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1)),
    freshness: sayFreshness(context.coverage, asOf, context.sentSeen, restsOn(choices)),
    touches: inOrder(choices).map((choice) => writeOut(choice, context)),
    get left() {
      return (left ??= leftOf(all, choices, budget, context));
    },
    get capacity() {
      return (capacity ??= weighCapacity(
        all.flatMap(({ asking }) => asking ?? []),
        whole,
      ));
    },
  };
}

function leftOf(
  all: readonly Considered[],
  choices: readonly Choice<Entry>[],
  budget: Budget,
  context: PlanContext,
): Left[] {
  const chosen = new Set(choices.map(({ candidate }) => candidate));
  const isFull = budget.touches !== null && choices.length >= budget.touches;
  const left = all.flatMap(({ person, entry, kind }) => {
    if (kind !== null) return leave(person, kind, context);
    if (entry === null || chosen.has(entry)) return [];
    return leaveForRoom(entry, rankOf(entry, budget), isFull, context);
  });
  return byNearness(left);
}

/**
 * Everything that the views of one day share. `persons` are those among whom namesakes are looked for, and whose
 * messages tell when the owner was away where `input` does not.
 */
export function contextOf(
  input: PlanInput,
  persons: readonly PlanContact[],
  table: WorthTable = worthTableFor(input.settings),
): PlanContext {
  const { asOf, asOfEnd, groups, settings } = input;
  const today = dayNumber(asOf);
  const coverage = viewCoverage(input.coverage, asOf);
  const traffic = (input.traffic ?? trafficOf(persons)).filter(({ day }) => day <= today);
  const outboundDays = traffic.filter(({ sent }) => sent > 0).map(({ day }) => day);
  const inbound = traffic.reduce((sum, { received }) => sum + received, 0);
  const through = coverage.through === null ? today : dayNumber(coverage.through);
  const time = createOwnerTime(findAbsences(outboundDays, through));
  let market: OwnersMarket | undefined;
  let ownersPart: OwnerPart | undefined;
  const context: PlanContext = {
    asOf,
    today,
    asOfEnd,
    week: isoWeek(asOf),
    groups,
    settings,
    workplace: createWorkplace(input.ownerOrganisations, input.ownerDomains),
    findNamesake: createNamesakes(persons, input),
    coverage,
    time,
    ownerOutlook: () => (ownersPart ??= ownerOutlook(input.ownersTies ?? persons, Math.min(through, today), time)),
    sentSeen: outboundDays.length > 0 || inbound < MUCH_RECEIVED,
    market: () => (market ??= marketOf(persons, context, table)),
  };
  return context;
}

/** What a store keeps count of, from the histories themselves. */
function trafficOf(persons: readonly PlanContact[]): DayTraffic[] {
  const days = new Map<DayNumber, { sent: number; received: number }>();
  for (const { history } of persons) {
    const walk = walkDays(history);
    while (walk.next()) {
      let day = days.get(walk.day);
      if (day === undefined) days.set(walk.day, (day = { sent: 0, received: 0 }));
      if (walk.outbound && isPersonalDay(walk)) day.sent += 1;
      if (walk.inbound) day.received += 1;
    }
  }
  return [...days].map(([day, counts]) => ({ day, ...counts })).sort((a, b) => a.day - b.day);
}

function considerAll(
  persons: readonly PlanContact[],
  context: PlanContext,
  before: readonly Considered[],
): readonly Considered[] {
  return persons.map((person, place) => {
    const known = before[place];
    return known?.person === person ? known : considerOne(person, context);
  });
}

const NONE_DONE: readonly DoneTouch[] = [];

/** Either an entry or a reason to leave them out. */
function considerOne(person: PlanContact, context: PlanContext): Considered {
  const view = viewTie(person, context);
  const { group, idealDays, suggestion } = view.governing;
  const why = reasonToLeave(view, context)?.kind ?? null;
  const asks = group !== null && idealDays !== null && (why === null || !NOT_ASKING.has(why));
  const possible = why === null ? entryOf(view, context) : null;
  const entry = possible !== null && possible.index > 0 ? possible : null;
  return {
    person,
    entry,
    kind: entry !== null ? null : (why ?? (possible === null ? "backing-off" : "on-track")),
    returned: returnedOf(view, context),
    asking: asks ? { group, idealDays, promisedDays: promisedDaysOf(view), suggested: suggestion !== null } : null,
    done:
      view.touches.length === 0
        ? NONE_DONE
        : view.touches.filter(({ state }) => state === "done").map((touch) => ({ touch, group: group?.id ?? null })),
  };
}

/** Somebody's return is news for two weeks. */
function returnedOf({ person, state }: TieView, { today }: PlanContext): Returned | null {
  const { id, decision } = person.contact;
  if ((decision !== "resting" && decision !== "let-go") || state.liftedOn === null) return null;
  if (today - dayNumber(state.liftedOn) > RETURNED_DAYS) return null;
  return { contact: id, name: person.profile.name, on: state.liftedOn, after: decision };
}

/** Null when nothing light enough is at hand. */
function entryOf(view: TieView, context: PlanContext): Entry | null {
  const possible = proposeTouch(view, context);
  if (possible === undefined) return null;
  const { id, index, media, share, group, bound, forMe, guess } = possible;
  const seenOn = view.statistics.lastDay === null ? null : view.statistics.day;
  return { id, index, media, share, group, bound, forMe, guess, person: view.person, isHard: isHard(possible), seenOn };
}

function writeOut(choice: Choice<Entry>, context: PlanContext): Plan["touches"][number] {
  const possible = proposeTouch(viewTie(choice.candidate.person, context), context);
  return writeProposal({ ...choice, candidate: given(possible, "what was chosen can be proposed") }, context);
}

/** The earliest day to which a silence among these is seen. */
function restsOn(choices: readonly Choice<Entry>[]): DayNumber | null {
  const days = choices.map(({ candidate }) => candidate.seenOn).filter((day) => day !== null);
  return days.length === 0 ? null : Math.min(...days);
}

/** Names and words are read and made when they are asked for: of a hundred thousand left, few are shown. */
function leave(person: PlanContact, kind: LeftKind, context: PlanContext): Left {
  return {
    contact: person.contact.id,
    get name() {
      return person.profile.name;
    },
    why: {
      kind,
      get text() {
        const view = viewTie(person, context);
        const why = reasonToLeave(view, context)?.text;
        return why ?? (kind === "on-track" ? NO_GAIN : sayBackOff(view.backOff, context.asOf));
      },
    },
    index: 0,
  };
}

function leaveForRoom({ person, guess }: Entry, rank: number, isFull: boolean, context: PlanContext): Left {
  const why = guess && !isFull ? "A week takes only a few with whom no contact is seen." : "No room this week.";
  return {
    contact: person.contact.id,
    get name() {
      return person.profile.name;
    },
    why: {
      kind: "no-room",
      get text() {
        const [reason] = describeReasons(viewTie(person, context), context);
        return `${why} ${given(reason, "whoever is proposed is so for a reason").text}`;
      },
    },
    index: rank,
  };
}

/** Easy touches stand before the hard ones: warming up makes people go on (Aknin & Sandstrom 2024). */
function inOrder(choices: readonly Choice<Entry>[]): Choice<Entry>[] {
  const ranked = choices.toSorted((a, b) => b.rank - a.rank || a.candidate.id - b.candidate.id);
  return [
    ...ranked.filter(({ candidate }) => !candidate.isHard),
    ...ranked.filter(({ candidate }) => candidate.isHard),
  ];
}

/** What came closest to the plan first: those for whom there was no room, by index; then by kind, then by id. */
function byNearness(left: readonly Left[]): Left[] {
  const byKind = new Map<LeftKind, Left[]>(LEFT_KINDS.map((kind) => [kind, []]));
  for (const one of left) byKind.get(one.why.kind)?.push(one);
  byKind.get("no-room")?.sort((a, b) => b.index - a.index || a.contact - b.contact);
  return [...byKind.values()].flat();
}
