/** What the regroup proposes of groups: whose purpose no longer fits what is done. */
import { type Day, dayNumber } from "../day.ts";
import type { Group } from "../facts.ts";
import { valueOfRank } from "../plan/index-policy.ts";
import type { TieView } from "../plan/view-tie.ts";
import { countOf, sayRate } from "../plan/words.ts";
import { countDays, seenTo } from "./find-period.ts";
import type { RegroupAnswer } from "./regroup-facts.ts";
import type { RegroupInput, RegroupProposal } from "./regroup.ts";

const WEEK_DAYS = 7;
const YEAR_WEEKS = 52;
/** A group asks for too much when it asks for so many times its share of the budget. */
const ASKS_TOO_MUCH = 3;
/** A period shorter than this shows no group's neglect. */
const LEAST_PERIOD_DAYS = 28;

/** Weighs each group by the touches a year that are at stake, times what its rank is worth. */
export function proposeForGroups(input: RegroupInput): readonly RegroupProposal[] {
  return input.context.groups.flatMap((group) => proposeFor(group, input) ?? []);
}

function proposeFor(group: Group, input: RegroupInput): RegroupProposal | null {
  const { context, views } = input;
  const members = views.filter(({ governing }) => governing.group?.id === group.id);
  const value = valueOfRank(context.groups.filter(({ rank }) => rank < group.rank).length, context.groups.length);
  const make = (kind: RegroupProposal["kind"], text: string, answers: readonly RegroupAnswer[], touches: number) => ({
    ...{ key: `${kind}:g_${group.id}`, kind, contact: null, other: null, group: group.id, name: group.name },
    ...{ text, answers: [...answers, "leave" as const], consequence: value * touches },
  });
  const { touches, minutes } = context.settings;
  const share = group.share * (touches ?? (minutes ?? 0) / 15);
  if (members.length === 0) {
    // Before anybody was put into any group, an empty one says nothing.
    if (group.share === 0 || views.every(({ person }) => person.groups.length === 0)) return null;
    const text = `Nobody is in it, and ${percent(group.share)} of your attention is set aside for it.`;
    return make("group-empty", text, ["remove", "half-share"], share);
  }
  const asked =
    group.measured === 1
      ? members.reduce((sum, view) => sum + WEEK_DAYS / (view.governing.idealDays ?? Infinity), 0)
      : 0;
  if (share > 0 && asked > ASKS_TOO_MUCH * share) {
    const text = `${countOf(members.length, "person", "people")}, who ask for ${sayRate(asked)} touches a week; its share is ${sayRate(share)}.`;
    return make("group-asks", text, ["slower"], Math.min(asked, 5) * 4);
  }
  const period = seenTo(context) - dayNumber(input.from);
  if (period < LEAST_PERIOD_DAYS || passed(members, input.from, input) > 0 || share === 0) return null;
  const text = `Nothing passed with anybody in it for ${period} days; ${percent(group.share)} of your attention is set aside for it.`;
  return make("group-quiet", text, ["half-share"], share * (YEAR_WEEKS / 12));
}

function passed(members: readonly TieView[], from: Day, { context }: RegroupInput): number {
  const start = dayNumber(from);
  return members.reduce((sum, view) => sum + countDays(view, start, context.today), 0);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
