/** What of the week's budget, and of each group's share, earlier touches have already used. */
import { type Day, addDays } from "../day.ts";
import type { Group, Touch } from "../facts.ts";
import type { GroupId } from "../id.ts";
import { minutesOf } from "../medium.ts";
import type { Settings } from "../settings.ts";
import type { Attention, Budget } from "./choose-touches.ts";

/** A touch that was done, with the group that governs its contact. */
export interface DoneTouch {
  readonly touch: Touch;
  readonly group: GroupId | null;
}

/** When neither touches nor minutes are set. */
const DEFAULT_TOUCHES = 5;
/** Touches done within this many days count as attention that a group has had. */
const SPENT_DAYS = 28;

/** The budget of a whole week: never without a limit. */
export function budgetOf(settings: Pick<Settings, "touches" | "minutes" | "mediaMinutes">): Budget {
  const { touches, minutes, mediaMinutes } = settings;
  return { touches: touches === null && minutes === null ? DEFAULT_TOUCHES : touches, minutes, mediaMinutes };
}

/** Tells whether attention is counted in minutes alone: then the medium is chosen by what it gains for them. */
export function isInMinutes({ touches, minutes }: Pick<Settings, "touches" | "minutes">): boolean {
  return touches === null && minutes !== null;
}

/** What is left of the week after the touches done in it. Nothing below 0. */
export function remainingBudget(budget: Budget, done: readonly DoneTouch[], week: string): Budget {
  const { touches, minutes, mediaMinutes } = budget;
  const thisWeek = done.filter(({ touch }) => touch.week === week);
  const spent = thisWeek.reduce((sum, { touch }) => sum + minutesOf(touch.medium, mediaMinutes), 0);
  return {
    ...budget,
    touches: touches === null ? null : Math.max(0, touches - thisWeek.length),
    minutes: minutes === null ? null : Math.max(0, minutes - spent),
  };
}

/** The shares that are wanted, and what each group has had in the last four weeks. */
export function attentionOf(
  groups: readonly Group[],
  { shares, promises, forMe }: Settings,
  done: readonly DoneTouch[],
  asOf: Day,
): Attention {
  const since = addDays(asOf, -SPENT_DAYS);
  const recent = done.filter(({ touch }) => touch.answeredOn !== null && touch.answeredOn > since);
  const spentOn = (id: GroupId): number => recent.filter(({ group }) => group === id).length;
  return {
    shares,
    promises,
    forMe,
    groups: new Map(groups.map(({ id, share }) => [id, { share, spent: spentOn(id) }])),
  };
}
