/** What contact makes of the touches before it. Answers are stored; this is derived, so that a merge or a later reading never leaves it wrong. */
import { type Day, type DayNumber, dayFromNumber, dayNumber, isoWeek } from "../day.ts";
import type { Touch } from "../facts.ts";
import type { ContactDay, TieHistory } from "../tie/history.ts";
import { isPersonalDay } from "../tie/statistics.ts";

/** Contact within so many days of a touch follows from it (data-model.md §4: `prompted_by`). */
export const PROMPTED_DAYS = 14;

/**
 * Gives the touches of one contact as they stand at the end of `asOf` (design.md §2.9): one that is still open is
 * done by contact in its week, or within 14 days of having been accepted; else it expires with its week. Its day
 * and medium are then those of the contact. Answered ones stay as they are.
 */
export function settleTouches(touches: readonly Touch[], history: TieHistory, asOf: Day): readonly Touch[] {
  const open = touches.some(({ state }) => state === "proposed" || state === "accepted");
  return open ? touches.map((touch) => settle(touch, history, asOf)) : touches;
}

function settle(touch: Touch, history: TieHistory, asOf: Day): Touch {
  if (touch.state !== "proposed" && touch.state !== "accepted") return touch;
  const contact = contactAfter(touch, history, dayNumber(asOf));
  if (contact !== undefined)
    return { ...touch, state: "done", answeredOn: dayFromNumber(contact.day), medium: contact.medium };
  return touch.week < isoWeek(asOf) ? { ...touch, state: "expired" } : touch;
}

/** The first day since the touch was planned, and while it is good, on which the owner was in touch. */
function contactAfter(touch: Touch, { days }: TieHistory, today: DayNumber): ContactDay | undefined {
  const planned = dayNumber(touch.plannedOn);
  let first: ContactDay | undefined;
  for (const contact of [...days].reverse()) {
    if (contact.day < planned) break;
    if (contact.day <= today && contact.outbound && isPersonalDay(contact) && isGoodOn(touch, contact.day))
      first = contact;
  }
  return first;
}

function isGoodOn({ week, state, answeredOn }: Touch, day: DayNumber): boolean {
  if (isoWeek(dayFromNumber(day)) === week) return true;
  return state === "accepted" && answeredOn !== null && day - dayNumber(answeredOn) <= PROMPTED_DAYS;
}

/** Finds the touch that contact on a day follows from: the latest one accepted or done at most 14 days before it. */
export function touchBehind(touches: readonly Touch[], day: DayNumber): Touch | undefined {
  return touches.findLast(({ state, plannedOn, answeredOn }) => {
    if ((state !== "accepted" && state !== "done") || answeredOn === null) return false;
    return dayNumber(plannedOn) <= day && day - dayNumber(answeredOn) <= PROMPTED_DAYS;
  });
}
