/** What the hand logged and a source then shows is one contact, not two. */
import { MEDIUM_TRAITS } from "../medium.ts";
import type { Zone } from "../zone.ts";
import { type TieEvent, isContact, isPersonal } from "./tie-event.ts";

/** A hand-logged contact is confirmed by an imported one this near (data-model.md §4). */
const CONFIRM_DAYS = 2;

/**
 * Drops each hand-logged event that an imported one of the same class of medium confirms within two
 * days, the nearest first, one for one. Keeps the order.
 */
export function dropConfirmed(events: readonly TieEvent[], zone: Zone): TieEvent[] {
  const used = new Set<TieEvent>();
  return events.filter((event, index) => {
    if (!event.byHand) return true;
    const confirming = findConfirming(event, index, events, used, zone);
    if (confirming === undefined) return true;
    used.add(confirming);
    return false;
  });
}

function findConfirming(
  logged: TieEvent,
  index: number,
  events: readonly TieEvent[],
  used: ReadonlySet<TieEvent>,
  zone: Zone,
): TieEvent | undefined {
  const day = zone.dayNumberAt(logged.at);
  let nearest: TieEvent | undefined;
  let fewest = CONFIRM_DAYS + 1;
  const isNear = (event: TieEvent): boolean => {
    const away = Math.abs(zone.dayNumberAt(event.at) - day);
    if (away < fewest && !used.has(event) && confirms(event, logged)) [nearest, fewest] = [event, away];
    return away <= CONFIRM_DAYS;
  };
  for (let i = index - 1, event = events[i]; event !== undefined && isNear(event); event = events[--i]);
  for (let i = index + 1, event = events[i]; event !== undefined && isNear(event); event = events[++i]);
  return nearest;
}

function confirms(imported: TieEvent, logged: TieEvent): boolean {
  if (imported.byHand || !isContact(imported) || !isPersonal(imported) || imported.nature === "missed-call")
    return false;
  return MEDIUM_TRAITS[imported.medium].class === MEDIUM_TRAITS[logged.medium].class;
}
