/** Invented contacts and histories for the tests of ties and plans: what is not said is ordinary. */
import { DAY_MS, type Day, type DayNumber, type Instant, dayNumber } from "../day.ts";
import type { Contact, Group, Touch } from "../facts.ts";
import { given } from "../failure.ts";
import type { ContactId, GroupId, TouchId } from "../id.ts";
import type { Profile } from "../person/profile.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import type { Attempt, ContactDay, TieHistory } from "../tie/history.ts";
import { DEFAULT_GROUPS, type DefaultGroupKey } from "./default-groups.ts";
import type { Occasion, StandingOccasion } from "./occasion.ts";
import type { PlanContact, PlanInput, SourceCoverage } from "./plan.ts";
import { contextOf } from "./plan-week.ts";
import { type PlanContext, type TieView, viewTie } from "./view-tie.ts";

/** Gives the number of a day written as text. */
export function on(day: string): DayNumber {
  return dayNumber(day as Day);
}

/** Builds a contact-day on which both wrote, the owner last. */
export function contactDay(day: DayNumber, different: Partial<ContactDay> = {}): ContactDay {
  return {
    day,
    outbound: true,
    inbound: true,
    endsInbound: false,
    endsInboundOpening: false,
    medium: "email",
    weight: 1,
    ...different,
  };
}

/** Builds an attempt by mail that nobody has answered. */
export function attempt(day: DayNumber, different: Partial<Attempt> = {}): Attempt {
  return {
    day,
    medium: "email",
    answeredOn: null,
    answeredByOther: false,
    cancelledOn: null,
    absentOn: null,
    ...different,
  };
}

/** Builds a history of ordinary days, and of attempts where they are given. */
export function historyOn(days: readonly DayNumber[], attempts: readonly Attempt[] = []): TieHistory {
  return { days: days.map((day) => contactDay(day)), attempts };
}

/** Lists `count` days, `gap` apart, the last of them `last`. */
export function daysUpTo(last: DayNumber, gap: number, count: number): DayNumber[] {
  return Array.from({ length: count }, (_, i) => last - (count - 1 - i) * gap);
}

/** Builds a contact with nothing decided about it. */
export function aContact(id: number, different: Partial<Contact> = {}): Contact {
  return {
    id: id as ContactId,
    kind: "person",
    entered: "history",
    enteredOn: "2020-01-01" as Day,
    decision: "none",
    decidedOn: null,
    restingUntil: null,
    starred: 0,
    idealDays: null,
    latestDays: null,
    oneSided: 0,
    elsewhereOn: null,
    ...different,
  };
}

/** Builds a profile of which only the name and a working address are known. */
export function aProfile(id: number, different: Partial<Profile> = {}): Profile {
  return {
    contact: id as ContactId,
    name: `Ines Vale ${id}`,
    nameless: false,
    otherNames: [],
    organisation: null,
    title: null,
    positionSeenOn: null,
    phoneSeenOn: null,
    city: null,
    country: null,
    postalAddress: null,
    addressSeenOn: null,
    birthday: null,
    diedOn: null,
    dates: [],
    workSince: null,
    emails: [`ines${id}@norte.example`],
    phones: [],
    profiles: [],
    pages: [],
    deadEmails: [],
    jobChanges: [],
    linkChanges: [],
    connectedOn: null,
    kept: { mobile: false, privateAddress: false, photo: false, note: false, starred: false },
    labels: [],
    sources: ["Mail"],
    ...different,
  };
}

/** Builds what the planner is given of one contact. */
export function aPerson(
  id: number,
  history: TieHistory,
  different: Partial<Omit<PlanContact, "contact" | "profile">> & {
    readonly contact?: Partial<Contact>;
    readonly profile?: Partial<Profile>;
  } = {},
): PlanContact {
  return {
    history,
    groups: [],
    expected: [],
    touches: [],
    answers: [],
    outside: [],
    help: [],
    lastSubject: null,
    ...different,
    contact: aContact(id, different.contact),
    profile: aProfile(id, different.profile),
  };
}

/** Gives the default groups as stored ones. */
export function defaultGroups(): Group[] {
  return DEFAULT_GROUPS.map(({ key: _, ...group }, i) => ({ ...group, id: (901 + i) as GroupId }));
}

/** Gives the stored default group of this key. */
export function theGroup(key: DefaultGroupKey): Group {
  return given(defaultGroups()[DEFAULT_GROUPS.findIndex((group) => group.key === key)], "the key of a default group");
}

/** Builds an occasion of a day, noticed, certain and without end. */
export function anOccasion(
  kind: Occasion["kind"],
  day: string,
  different: Partial<StandingOccasion> = {},
): StandingOccasion {
  return {
    key: `${kind}:${day}`,
    kind,
    confidence: "certain",
    state: "noticed",
    on: day as Day,
    from: day as Day,
    until: null,
    strength: "strong",
    anyway: true,
    reason: { kind, text: "", evidence: {} },
    ...different,
  };
}

/** Builds a touch of a week, planned on its Monday. */
export function aTouch(contact: number, week: string, plannedOn: string, different: Partial<Touch> = {}): Touch {
  return {
    id: (contact * 1000 + Number(plannedOn.slice(5).replace("-", ""))) as TouchId,
    week,
    contact: contact as ContactId,
    state: "proposed",
    medium: "email",
    proposal: "{}",
    plannedOn: plannedOn as Day,
    answeredOn: null,
    until: null,
    ...different,
  };
}

/** The day of most tests: a Monday. */
export const AS_OF = "2026-11-09" as Day;
/** … and its number. */
export const TODAY = dayNumber(AS_OF);

/** Builds what the planner is given: default groups, five touches, a mailbox of six years that is read up to the day. */
export function aPlanInput(contacts: readonly PlanContact[], different: Partial<PlanInput> = {}): PlanInput {
  const asOf = different.asOf ?? AS_OF;
  return {
    asOf,
    asOfEnd: ((dayNumber(asOf) + 1) * DAY_MS - 1) as Instant,
    contacts,
    groups: defaultGroups(),
    settings: DEFAULT_SETTINGS,
    coverage: [MAIL],
    ownerOrganisations: [],
    ownerDomains: [],
    different: new Set(),
    ...different,
  };
}

/** A mailbox that is read up to `AS_OF`. */
export const MAIL: SourceCoverage = {
  source: "Mail",
  kind: "mail",
  media: ["email"],
  since: "2020-11-09" as Day,
  through: AS_OF,
};

/** Views one contact as the planner does. */
export function viewOf(person: PlanContact, different: Partial<PlanInput> = {}): TieView {
  return viewTie(person, aContext(different));
}

/** Prepares a context as the planner does, for nobody in particular: the owner is never away. */
export function aContext(different: Partial<PlanInput> = {}): PlanContext {
  return contextOf(aPlanInput([], different), []);
}
