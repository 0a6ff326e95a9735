/** Goals (design.md §2.1): what the owner works towards until a day, whom they named for it, and whom not. */
import { type Day, addDays } from "../day.ts";
import type { HelpEntry, OccasionAnswer } from "../facts.ts";
import { showId } from "../id.ts";

/** A goal without a day of its own ends after a quarter: what is still wanted then is said again. */
const GOAL_DAYS = 91;

/** The last day of a goal that was given none. */
export function goalUntil(on: Day): Day {
  return addDays(on, GOAL_DAYS);
}

/** Tells whether an entry is a goal that runs on a day. `entry` is as of that day. */
export function isRunningGoal({ kind, state, on, dueOn }: HelpEntry, asOf: Day): boolean {
  return kind === "goal" && state === "open" && on <= asOf && asOf <= (dueOn ?? goalUntil(on));
}

/** The key of a goal's occasions: confirmed where the owner named somebody for it, dismissed for whom it is not. */
export function goalKey({ id }: Pick<HelpEntry, "id">): string {
  return `goal:${showId("help", id)}`;
}

/** What the owner said of somebody and a goal by the end of a day; null where nothing. The latest answer holds. */
export function answerToGoal(
  answers: readonly OccasionAnswer[],
  goal: Pick<HelpEntry, "id">,
  asOf: Day,
): OccasionAnswer["answer"] | null {
  const key = goalKey(goal);
  let latest: OccasionAnswer | null = null;
  for (const one of answers) {
    if (one.key !== key || one.on > asOf) continue;
    if (latest === null || one.on > latest.on || (one.on === latest.on && one.id > latest.id)) latest = one;
  }
  return latest?.answer ?? null;
}
