/** What the groups would ask for while a slider moves: told at once, and put right by the server when it is let go. */
import type { AnswerOf } from "../../api/client.ts";

type Capacity = AnswerOf<"GET /groups">["capacity"];

/**
 * Scales what a group asks for by its drawn cadence, in days. Contacts with a cadence of their own are scaled along, which the
 * server corrects. The capacity itself where nothing is drawn.
 */
export function withCadences(
  capacity: Capacity,
  groups: readonly { readonly id: string; readonly idealDays: number }[],
  drawn: Readonly<Record<string, number>>,
): Capacity {
  const changed = groups.filter(({ id, idealDays }) => (drawn[id] ?? idealDays) !== idealDays);
  if (changed.length === 0) return capacity;
  const asking = capacity.groups.map((one) => {
    const group = changed.find(({ id }) => id === one.id);
    const days = group === undefined ? undefined : drawn[group.id];
    return group === undefined || days === undefined ? one : { ...one, asked: (one.asked * group.idealDays) / days };
  });
  return { ...capacity, groups: asking, asked: asking.reduce((sum, { asked }) => sum + asked, 0) };
}

/** The list with one of its members at another place, held within the list. */
export function movedTo<T extends { readonly id: string }>(list: readonly T[], id: string, to: number): readonly T[] {
  const moved = list.find((one) => one.id === id);
  if (moved === undefined) return list;
  const others = list.filter((one) => one.id !== id);
  const at = Math.min(others.length, Math.max(0, to));
  return [...others.slice(0, at), moved, ...others.slice(at)];
}
