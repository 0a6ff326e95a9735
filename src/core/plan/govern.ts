/** Which group governs a contact, and what that makes of cadence and value (design.md §2.1). */
import type { Day } from "../day.ts";
import type { Group } from "../facts.ts";
import type { TieStatistics } from "../tie/statistics.ts";
import { DEFAULT_GROUPS } from "./default-groups.ts";
import { LOWEST_VALUE, MIDDLE_VALUE, blendCadence, valueOfRank } from "./index-policy.ts";
import type { PlanContact } from "./plan.ts";
import { type GroupSuggestion, suggestGroup } from "./suggest-group.ts";
import type { Workplace } from "./workplace.ts";

export interface Governing {
  readonly group: Group | null;
  /** Set when the group is Kith's suggestion, not the person's choice. */
  readonly suggestion: GroupSuggestion | null;
  /** What is wanted, by hand or by the group; null where nothing is. */
  readonly idealDays: number | null;
  readonly latestDays: number | null;
  /** What the planner goes by: wanted and lived rhythm together. */
  readonly cadenceDays: number;
  readonly value: number;
  readonly measured: boolean;
}

export interface GoverningContext {
  readonly asOf: Day;
  readonly groups: readonly Group[];
  readonly workplace: Workplace;
}

/** Finds what governs a contact: their best-ranked group, else the one that Kith suggests, else nothing. */
export function governingOf(person: PlanContact, statistics: TieStatistics, context: GoverningContext): Governing {
  const { contact } = person;
  const chosen = bestRanked(person.groups);
  const suggestion =
    chosen === null
      ? suggestGroup({ profile: person.profile, statistics, asOf: context.asOf, workplace: context.workplace })
      : null;
  const group = chosen ?? groupOf(suggestion, context.groups);
  const idealDays = contact.idealDays ?? group?.idealDays ?? null;
  return {
    group,
    suggestion: group === null ? null : suggestion,
    idealDays,
    latestDays: contact.latestDays ?? group?.latestDays ?? null,
    cadenceDays: blendCadence(idealDays, statistics.usualGap, contact.idealDays !== null),
    value: group === null ? LOWEST_VALUE : valueOf(group, suggestion?.sure ?? true, context.groups),
    measured: group === null || group.measured === 1,
  };
}

/** A group that is only guessed at is worth half of what it says, and half of what a middle one does. */
function valueOf(group: Group, sure: boolean, groups: readonly Group[]): number {
  const value = valueOfRank(groups.filter(({ rank }) => rank < group.rank).length, groups.length);
  return sure ? value : (value + MIDDLE_VALUE) / 2;
}

function bestRanked(groups: readonly Group[]): Group | null {
  return groups.reduce<Group | null>(
    (best, group) =>
      best === null || group.rank < best.rank || (group.rank === best.rank && group.id < best.id) ? group : best,
    null,
  );
}

/** A default group is known by its name: once renamed or deleted, it is the person's own, and is not suggested. */
function groupOf(suggestion: GroupSuggestion | null, groups: readonly Group[]): Group | null {
  if (suggestion === null) return null;
  const name = DEFAULT_GROUPS.find(({ key }) => key === suggestion.key)?.name;
  return groups.find((group) => group.name === name) ?? null;
}
