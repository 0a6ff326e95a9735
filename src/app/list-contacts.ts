/** Lists contacts as they stand today, filtered and sorted. */
import { compareCodePoints } from "../core/compare-code-points.ts";
import { type Day, dayFromNumber } from "../core/day.ts";
import type { ContactId } from "../core/id.ts";
import type { Medium } from "../core/medium.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import type { PlanContact } from "../core/plan/plan.ts";
import { toldOutlook } from "../core/plan/told-outlook.ts";
import { type TieView, viewTie } from "../core/plan/view-tie.ts";
import { foldText } from "../core/search/fold.ts";
import type { TieState } from "../core/tie/state.ts";
import { isPersonalDay } from "../core/tie/statistics.ts";
import { refuseUnknownGroup } from "./edit-groups.ts";
import { searchContacts } from "./find-contact.ts";
import { readPlanInput } from "./plan-week.ts";
import type { Session } from "./session.ts";

export interface ContactFilter {
  readonly text?: string;
  readonly group?: string;
  readonly state?: TieState;
  readonly organisation?: string;
  readonly city?: string;
  readonly source?: string;
  readonly medium?: Medium;
  /** At least so many days without personal contact. */
  readonly silentDays?: number;
  readonly oneSided?: boolean;
  readonly starred?: boolean;
  /** In no group that the person chose. */
  readonly ungrouped?: boolean;
}

export const SORTS = ["name", "last", "silence", "outlook", "evidence", "added"] as const;
export type Sort = (typeof SORTS)[number];

export interface ListedContact {
  readonly contact: ContactId;
  readonly name: string;
  readonly state: TieState;
  readonly group: string | null;
  readonly groupSuggested: boolean;
  readonly organisation: string | null;
  readonly title: string | null;
  readonly city: string | null;
  readonly lastOn: Day | null;
  /** By what they were last in touch. */
  readonly lastMedium: Medium | null;
  readonly silentDays: number | null;
  readonly usualGapDays: number | null;
  readonly contactDays: number;
  /** Probability of contact within 28 days if nothing is done; null where nothing is measured. */
  readonly outlook28: number | null;
  readonly starred: boolean;
}

export async function listContacts(
  session: Session,
  filter: ContactFilter,
  sort: Sort,
): Promise<readonly ListedContact[]> {
  return (await listViews(session, filter, sort)).map(listed);
}

/** Everybody who fits, in order. */
export async function listViews(session: Session, filter: ContactFilter, sort: Sort): Promise<TieView[]> {
  if (filter.group !== undefined) await refuseUnknownGroup(session, filter.group);
  const views = await viewEverybody(session);
  const wanted = filter.text === undefined ? undefined : await searchContacts(session, filter.text);
  return views
    .filter((view) => (wanted === undefined || wanted.has(view.person.contact.id)) && passes(view, filter))
    .sort(ORDERS[sort]);
}

/** Everybody's tie as of today, organisations and group cards included. */
export async function viewEverybody(session: Session): Promise<TieView[]> {
  const input = await readPlanInput(session, {});
  const context = contextOf(input, input.contacts);
  return input.contacts.map((person) => viewTie(person, context));
}

function passes(view: TieView, filter: ContactFilter): boolean {
  const { profile, contact, history } = view.person;
  const holds = (text: string | null, wanted: string | undefined): boolean =>
    wanted === undefined || (text !== null && foldText(text).includes(foldText(wanted)));
  return (
    (filter.state === undefined || view.state.state === filter.state) &&
    holds(view.governing.group?.name ?? null, filter.group) &&
    holds(profile.organisation, filter.organisation) &&
    holds([profile.city, profile.country].filter((part) => part !== null).join(" "), filter.city) &&
    holds(profile.sources.join("\n"), filter.source) &&
    (filter.medium === undefined || history.days.some(({ medium }) => medium === filter.medium)) &&
    (filter.silentDays === undefined || (view.statistics.silentDays ?? -1) >= filter.silentDays) &&
    (filter.oneSided !== true || isOneSided(view)) &&
    (filter.starred !== true || contact.starred === 1 || profile.kept.starred) &&
    (filter.ungrouped !== true || view.person.groups.length === 0)
  );
}

/** Three days of contact or more, and next to nothing from one of the sides. */
function isOneSided({ statistics }: TieView): boolean {
  return statistics.personalDays >= 3 && statistics.reciprocity < 0.1;
}

const ORDERS: Readonly<Record<Sort, (a: TieView, b: TieView) => number>> = {
  name: byName,
  last: (a, b) => (b.statistics.lastDay ?? -Infinity) - (a.statistics.lastDay ?? -Infinity) || byName(a, b),
  silence: (a, b) => (b.statistics.silentDays ?? -1) - (a.statistics.silentDays ?? -1) || byName(a, b),
  outlook: (a, b) => a.outlook.probability - b.outlook.probability || byName(a, b),
  evidence: (a, b) => b.evidence.score - a.evidence.score || byName(a, b),
  added: (a, b) => b.person.contact.id - a.person.contact.id,
};

/** As an index of folded names orders them. */
function byName(a: TieView, b: TieView): number {
  return compareCodePoints(nameOf(a.person), nameOf(b.person)) || a.person.contact.id - b.person.contact.id;
}

/** Sorting asks for each name many times. */
const foldedNames = new WeakMap<PlanContact, string>();

function nameOf(person: PlanContact): string {
  let name = foldedNames.get(person);
  if (name === undefined) foldedNames.set(person, (name = foldText(person.profile.name)));
  return name;
}

export function listed(view: TieView): ListedContact {
  const { contact, profile } = view.person;
  const { statistics, governing } = view;
  return {
    contact: contact.id,
    name: profile.name,
    state: view.state.state,
    group: governing.group?.name ?? null,
    groupSuggested: governing.suggestion !== null,
    organisation: profile.organisation,
    title: profile.title,
    city: profile.city,
    lastOn: statistics.lastDay === null ? null : dayFromNumber(statistics.lastDay),
    lastMedium: view.person.history.days.findLast(isPersonalDay)?.medium ?? null,
    silentDays: statistics.silentDays,
    usualGapDays: statistics.usualGap,
    contactDays: statistics.contactDays,
    outlook28: toldOutlook(view),
    starred: contact.starred === 1,
  };
}
