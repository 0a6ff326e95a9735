/** What the groups would ask for while a slider moves: told at once, and put right by the server when it is let go. */
import { findWaysOut } from "../../../core/plan/capacity.ts";
import type { AnswerOf } from "../../api/client.ts";

type Capacity = AnswerOf<"GET /groups">["capacity"];

interface Ranked {
  readonly id: string;
  readonly rank: number;
  readonly idealDays: number;
}

const WEEK_DAYS = 7;

/**
 * Scales what a group asks for by its drawn cadence, in days, and finds the ways out anew, with a mail that takes so many minutes.
 * Within a group all are taken to ask alike, which the server corrects. The capacity itself where nothing is drawn.
 */
export function withCadences(
  capacity: Capacity,
  groups: readonly Ranked[],
  drawn: Readonly<Record<string, number>>,
  mailMinutes: number,
): Capacity {
  const changed = groups.filter(({ id, idealDays }) => (drawn[id] ?? idealDays) !== idealDays);
  if (changed.length === 0) return capacity;
  const asking = capacity.groups.map((one) => {
    const group = changed.find(({ id }) => id === one.id);
    const days = group === undefined ? undefined : drawn[group.id];
    return group === undefined || days === undefined ? one : { ...one, asked: (one.asked * group.idealDays) / days };
  });
  const asked = asking.reduce((sum, one) => sum + one.asked, 0);
  const wishes = asking.flatMap(({ id, contacts, asked: wish }) => {
    const rank = groups.find((group) => group.id === id)?.rank ?? 0;
    const each = { group: { rank }, idealDays: (WEEK_DAYS * contacts) / wish };
    return wish > 0 ? Array.from({ length: contacts }, () => each) : [];
  });
  return { ...capacity, groups: asking, asked, waysOut: findWaysOut(wishes, asked, capacity.budget, mailMinutes) };
}

/** The list with one of its members at another place, held within the list. */
export function movedTo<T extends { readonly id: string }>(list: readonly T[], id: string, to: number): readonly T[] {
  const moved = list.find((one) => one.id === id);
  if (moved === undefined) return list;
  const others = list.filter((one) => one.id !== id);
  const at = Math.min(others.length, Math.max(0, to));
  return [...others.slice(0, at), moved, ...others.slice(at)];
}
