/** What the groups ask for against the budget, in words (design.md §2.1). */
import type { Group } from "../facts.ts";
import type { GroupId } from "../id.ts";
import { minutesOf } from "../medium.ts";
import type { Budget } from "./choose-touches.ts";
import type { Capacity, WaysOut } from "./plan.ts";
import { countOf, sayRate } from "./words.ts";

/** One contact as its governing group counts it. */
export interface Asking {
  readonly group: Group;
  /** Days between contacts that are wanted, above 0. */
  readonly idealDays: number;
  /** Days after which a promise is broken, above 0; null where nothing is promised. */
  readonly promisedDays: number | null;
  /** Whether the group is Kith's suggestion only. */
  readonly suggested: boolean;
}

const WEEK_DAYS = 7;
/** Sums of many shares are not exact. */
const ROUNDING = 1e-6;

/**
 * Weighs the ideal cadences of all groups against the weekly budget. Groups that are not measured ask for
 * nothing. A budget of minutes counts as that many mails.
 */
export function weighCapacity(asking: readonly Asking[], budget: Budget): Capacity {
  const byGroup = new Map<GroupId, { group: Group; contacts: number; asked: number; promised: number }>();
  let suggested = false;
  for (const { group, idealDays, promisedDays, suggested: isSuggestion } of asking) {
    if (group.measured === 0) continue;
    const row = byGroup.get(group.id) ?? { group, contacts: 0, asked: 0, promised: 0 };
    byGroup.set(group.id, row);
    row.contacts += 1;
    row.asked += WEEK_DAYS / idealDays;
    if (promisedDays !== null) row.promised += WEEK_DAYS / promisedDays;
    suggested ||= isSuggestion;
  }
  const rows = [...byGroup.values()].sort((a, b) => a.group.rank - b.group.rank || a.group.id - b.group.id);
  const asked = rows.reduce((sum, row) => sum + row.asked, 0);
  const touches = touchesOf(budget);
  return {
    asked: tenth(asked),
    budget: tenth(touches),
    groups: rows.map((row) => ({
      group: row.group.id,
      name: row.group.name,
      contacts: row.contacts,
      asked: tenth(row.asked),
      promised: tenth(row.promised),
    })),
    text: say(asked, budget, touches, suggested),
    waysOut: findWaysOut(
      asking.filter(({ group }) => group.measured === 1),
      asked,
      touches,
      minutesOf("email", budget.mediaMinutes),
    ),
  };
}

/** Whom a way out counts: by the rank of their group and the days between contacts that are wanted. */
export interface Wish {
  readonly group: { readonly rank: number };
  readonly idealDays: number;
}

/**
 * Fewer people, slower cadences, or more time: what each would have to be, where `asked` touches a week are wanted and
 * `touches` are there. A share of a touch is none; null where it fits.
 */
export function findWaysOut(
  asking: readonly Wish[],
  asked: number,
  touches: number,
  mailMinutes: number,
): WaysOut | null {
  if (tenth(asked) <= tenth(touches)) return null;
  const lastFirst = asking.toSorted((a, b) => b.group.rank - a.group.rank || b.idealDays - a.idealDays);
  let fewerContacts = 0;
  for (let left = asked; left > touches + ROUNDING && fewerContacts < lastFirst.length; fewerContacts++)
    left -= WEEK_DAYS / (lastFirst[fewerContacts]?.idealDays ?? WEEK_DAYS);
  const moreTouches = Math.ceil(asked - touches - ROUNDING);
  const moreMinutes = moreTouches * mailMinutes;
  const timesSlower = touches > 0 ? tenth(Math.ceil((asked / touches) * 10 - ROUNDING) / 10) : Number.POSITIVE_INFINITY;
  const slower = touches > 0 ? [`cadences ${timesSlower} times as long`] : [];
  const words = [
    `${countOf(fewerContacts, "person", "people")} fewer, from the last group on`,
    ...slower,
    `${countOf(moreTouches, "touch", "touches")} a week more, about ${countOf(moreMinutes, "minute")}`,
  ];
  return {
    ...{ fewerContacts, timesSlower, moreTouches, moreMinutes },
    text: `It would fit with ${words.slice(0, -1).join("; or with ")}; or with ${words.at(-1)}.`,
  };
}

function touchesOf({ touches, minutes, mediaMinutes }: Budget): number {
  const inMinutes = minutes === null ? Number.POSITIVE_INFINITY : minutes / minutesOf("email", mediaMinutes);
  return Math.min(touches ?? Number.POSITIVE_INFINITY, inMinutes);
}

function say(asked: number, budget: Budget, touches: number, suggested: boolean): string {
  const have = [
    ...(budget.touches === null ? [] : [sayRate(budget.touches)]),
    ...(budget.minutes === null ? [] : [countOf(budget.minutes, "minute")]),
  ].join(", and ");
  if (tenth(asked) === 0) return `Your groups ask for nothing yet; you have ${have} a week.`;
  const who = suggested ? "Your groups, Kith's suggestions among them, ask" : "Your groups ask";
  const noun = tenth(asked) === 1 ? "touch" : "touches";
  const fits = asked <= touches ? ": that fits" : "";
  return `${who} for ${sayRate(asked)} ${noun} a week; you have ${have}${fits}.`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
