/** Compares this week's plan with what another budget or another group would make of it, and what that keeps alive. */
import type { Group } from "../facts.ts";
import type { ContactId, GroupId } from "../id.ts";
import { MEDIUM_TRAITS } from "../medium.ts";
import type { Plan, PlanContact, PlanInput } from "./plan.ts";
import { contextOf, planWeek } from "./plan-week.ts";
import type { Settings } from "../settings.ts";
import { countOf, sayList, sayRate } from "./words.ts";

/** What is tried: other settings, and one group that is other than it is. */
export interface Tried {
  readonly settings: Partial<Pick<Settings, "touches" | "minutes">>;
  readonly group: { readonly id: GroupId; readonly change: Partial<Omit<Group, "id">> } | null;
}

export interface Comparison {
  readonly now: WhatComes;
  readonly then: WhatComes;
  /** Who would be on the week's list besides, and who no longer. */
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  /** … and whose turn would come within the quarter besides, if everybody stayed as they are now. */
  readonly quarterAdded: readonly string[];
  readonly quarterDropped: readonly string[];
  readonly text: string;
}

export interface WhatComes {
  readonly touches: number;
  readonly minutes: number;
  /** Touches in thirteen weeks, if every week has as many. */
  readonly quarterTouches: number;
  /** Ties kept alive in the long run, each counted by its value and its warmth: on the planner's assumptions. */
  readonly kept: number;
  /** By how much another hour a week, spent on mails, would raise that. */
  readonly anotherHour: number;
}

const QUARTER_WEEKS = 13;
/** So many are named; more are counted. */
const MOST_NAMES = 8;
const HOUR_MINUTES = 60;

export function compareWhatIf(input: PlanInput, tried: Tried): Comparison {
  const other = inputOf(input, tried);
  const [before, after] = [planWeek(input), planWeek(other)];
  const now = whatComes(input, before);
  const then = whatComes(other, after);
  const week = changed(before.touches, after.touches);
  const quarter = changed(turnsOf(before, now.quarterTouches), turnsOf(after, then.quarterTouches));
  return {
    ...{ now, then, added: week.added, dropped: week.dropped },
    ...{ quarterAdded: quarter.added, quarterDropped: quarter.dropped },
    text: say(now, then, week, quarter),
  };
}

/** The groups of the contacts change with the group. */
function inputOf(input: PlanInput, { settings, group }: Tried): PlanInput {
  const tried = { ...input, settings: { ...input.settings, ...settings } };
  if (group === null) return tried;
  const change = (one: Group): Group => (one.id === group.id ? { ...one, ...group.change } : one);
  const contacts = input.contacts.map((one) => withGroups(one, one.groups.map(change).toSorted(byRank)));
  return { ...tried, contacts, groups: input.groups.map(change).toSorted(byRank) };
}

/** A contact may open its history and profile when they are asked for. */
function withGroups(one: PlanContact, groups: readonly Group[]): PlanContact {
  return {
    ...one,
    groups,
    get history() {
      return one.history;
    },
    get profile() {
      return one.profile;
    },
  };
}

function byRank(a: Group, b: Group): number {
  return a.rank - b.rank || a.id - b.id;
}

interface Turn {
  readonly contact: ContactId;
  readonly name: string;
}

/** Whose turn comes in so many touches: this week's, then those for whom there was no room, the best first. */
function turnsOf({ touches, left }: Plan, count: number): readonly Turn[] {
  return [...touches, ...left.filter(({ why }) => why.kind === "no-room")].slice(0, count);
}

interface Changed {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

function changed(before: readonly Turn[], after: readonly Turn[]): Changed {
  const without = (list: readonly Turn[], others: readonly Turn[]): string[] => {
    const known = new Set(others.map(({ contact }) => contact));
    return list.filter(({ contact }) => !known.has(contact)).map(({ name }) => name);
  };
  return { added: without(after, before), dropped: without(before, after) };
}

function whatComes(input: PlanInput, plan: Plan): WhatComes {
  const persons = input.contacts
    .filter(({ contact }) => contact.kind === "person")
    .sort((a, b) => a.contact.id - b.contact.id);
  const market = contextOf(input, persons).market();
  return {
    touches: plan.touches.length,
    minutes: plan.touches.reduce((sum, { minutes }) => sum + minutes, 0),
    quarterTouches: QUARTER_WEEKS * plan.touches.length,
    kept: tenth(market.kept()),
    anotherHour: tenth(Math.max(0, market.kept(HOUR_MINUTES / MEDIUM_TRAITS.email.minutes) - market.kept())),
  };
}

function say(now: WhatComes, then: WhatComes, week: Changed, quarter: Changed): string {
  const instead = (one: string, other: number): string => `${one} instead of ${other}`;
  const touches = instead(countOf(then.touches, "touch", "touches"), now.touches);
  return [
    `This week ${touches}, about ${instead(countOf(then.minutes, "minute"), now.minutes)}.`,
    sayChanged(week, "The same people."),
    `In a quarter at this pace ${instead(countOf(then.quarterTouches, "touch", "touches"), now.quarterTouches)}. ${sayChanged(quarter, "The same people would have their turn.")}`,
    `In the long run ${sayRate(then.kept)} ties are kept alive instead of ${sayRate(now.kept)}, each counted by its value and its warmth; another hour a week would then add about ${sayRate(then.anotherHour)}. This rests on how fast ties are taken to cool.`,
  ].join("\n");
}

function sayChanged({ added, dropped }: Changed, same: string): string {
  const said = [
    ...(added.length === 0 ? [] : [`Added: ${sayNames(added)}.`]),
    ...(dropped.length === 0 ? [] : [`No longer: ${sayNames(dropped)}.`]),
  ];
  return said.length === 0 ? same : said.join(" ");
}

function sayNames(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 1 ? `${names.slice(0, MOST_NAMES).join(", ")} and ${more} others` : sayList(names);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
