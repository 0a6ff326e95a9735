/** Compares this week's plan with what other settings would make of it. A pure read; a list that stands is not looked at. */
import { Failure } from "../core/failure.ts";
import { type Comparison, type Tried, compareWhatIf } from "../core/plan/what-if.ts";
import type { Settings } from "../core/settings.ts";
import { type GroupEdit, checkGroup, findGroup } from "./edit-groups.ts";
import { readPlanInput } from "./plan-week.ts";
import type { Session } from "./session.ts";

/** What the person asks about: a budget, and what would be other of the group that is named. */
export interface Question {
  readonly settings: Partial<Pick<Settings, "touches" | "minutes">>;
  readonly group: string | null;
  readonly change: GroupEdit;
}

/** Throws bad-usage where a group is named without a change or the other way round; not-found for an unknown one. */
export async function comparePlans(session: Session, { settings, group, change }: Question): Promise<Comparison> {
  const input = await readPlanInput(session, {});
  return compareWhatIf(input, { settings, group: await triedGroup(session, group, change) });
}

async function triedGroup(session: Session, name: string | null, change: GroupEdit): Promise<Tried["group"]> {
  const changes = Object.keys(change).length > 0;
  if (name === null && !changes) return null;
  if (name === null || !changes) {
    throw new Failure("bad-usage", name === null ? "Say of which group" : "Say what of the group", {
      hint: 'For example: --what-if group="Current clients" cadence=60.',
    });
  }
  const found = await findGroup(session, name);
  const { idealDays } = change;
  // The latest keeps its proportion to the ideal, so that one number says how slow.
  const latest =
    idealDays === undefined ? {} : { latestDays: Math.round((idealDays * found.latestDays) / found.idealDays) };
  const whole = { ...latest, ...change };
  checkGroup({ ...found, ...whole });
  return { id: found.id, change: whole };
}
