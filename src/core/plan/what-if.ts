/** Compares this week's plan with what another budget would make of it, and what that keeps alive in the long run. */
import { MEDIUM_TRAITS } from "../medium.ts";
import type { Plan, PlanInput } from "./plan.ts";
import { contextOf, planWeek } from "./plan-week.ts";
import { countOf, sayList, sayRate } from "./words.ts";

/** The budget that is tried: touches, minutes or both, a week. */
export interface TriedBudget {
  readonly touches: number | null;
  readonly minutes: number | null;
}

export interface Comparison {
  readonly now: WhatComes;
  readonly then: WhatComes;
  /** Who would be on the week's list besides, and who no longer. */
  readonly added: readonly string[];
  readonly dropped: readonly string[];
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
const HOUR_MINUTES = 60;

export function compareWhatIf(input: PlanInput, budget: TriedBudget): Comparison {
  const tried: PlanInput = { ...input, settings: { ...input.settings, ...budget } };
  const [before, after] = [planWeek(input), planWeek(tried)];
  const now = whatComes(input, before);
  const then = whatComes(tried, after);
  const contactsOf = ({ touches }: Plan): Set<number> => new Set(touches.map(({ contact }) => contact));
  const [had, has] = [contactsOf(before), contactsOf(after)];
  const added = after.touches.filter(({ contact }) => !had.has(contact)).map(({ name }) => name);
  const dropped = before.touches.filter(({ contact }) => !has.has(contact)).map(({ name }) => name);
  return { now, then, added, dropped, text: say(now, then, added, dropped) };
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

function say(now: WhatComes, then: WhatComes, added: readonly string[], dropped: readonly string[]): string {
  const instead = (one: string, other: number): string => `${one} instead of ${other}`;
  const touches = instead(countOf(then.touches, "touch", "touches"), now.touches);
  const who = [
    ...(added.length === 0 ? [] : [`Added: ${sayList(added)}.`]),
    ...(dropped.length === 0 ? [] : [`No longer: ${sayList(dropped)}.`]),
  ];
  return [
    `This week ${touches}, about ${instead(countOf(then.minutes, "minute"), now.minutes)}.`,
    who.length === 0 ? "The same people." : who.join(" "),
    `In a quarter at this pace ${instead(countOf(then.quarterTouches, "touch", "touches"), now.quarterTouches)}.`,
    `In the long run ${sayRate(then.kept)} ties are kept alive instead of ${sayRate(now.kept)}, each counted by its value and its warmth; another hour a week would then add about ${sayRate(then.anotherHour)}. This rests on how fast ties are taken to cool.`,
  ].join("\n");
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
