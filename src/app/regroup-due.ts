/** When the next regroup is due, and whether to say so. */
import { type Day, addDays } from "../core/day.ts";
import { isReminded } from "../core/regroup/is-reminded.ts";
import { readRegroups } from "./read-regroups.ts";
import type { Session } from "./session.ts";
import { readSettings } from "./settings.ts";

export interface Reminder {
  /** The day of the last regroup; null before the first. */
  readonly lastOn: Day | null;
  readonly dueOn: Day;
  /** One was begun and waits to be closed. */
  readonly begun: boolean;
}

/** Gives what to say of the regroup today; null on most days. Whoever has answered no touch yet has nothing to regroup. */
export async function readReminder(session: Session): Promise<Reminder | null> {
  const { store, owner, today } = session;
  const { open, last } = await readRegroups(session);
  const [first] = await store.scan(owner, "touch", { index: "byWeek", limit: 1 });
  const since = last?.closedOn ?? first?.plannedOn;
  if (since === undefined) return null;
  const { regroupDays } = await readSettings(session);
  const dueOn = addDays(since, regroupDays);
  if (!isReminded(dueOn, today, regroupDays)) return null;
  return { lastOn: last?.closedOn ?? null, dueOn, begun: open !== null };
}
