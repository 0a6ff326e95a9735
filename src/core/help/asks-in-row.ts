/** How many requests a contact has heard in a row, with nothing else between or after them (design.md §2.5). */
import { type Day, dayNumber } from "../day.ts";
import type { HelpEntry } from "../facts.ts";
import { MEDIUM_TRAITS } from "../medium.ts";
import type { ContactDay } from "../tie/history.ts";
import { isPersonalDay } from "../tie/statistics.ts";
import { entriesUpTo } from "./ledger.ts";

/** What the owner writes within so many days after an ask still belongs to it: the answer to a question, thanks. */
const ASKING_DAYS = 3;
/** After so many in a row a contact is proposed for nothing of the owner's own. */
export const MOST_ASKS_IN_ROW = 2;

/**
 * Counts the asks after the last other thing that passed: a meeting or call, a word of the owner's apart from an ask,
 * a promise kept, a need met. `help` and `days` are of one contact; of what comes after `asOf` nothing is seen. The
 * order of `help` does not matter.
 */
export function asksInRow(help: readonly HelpEntry[], days: readonly ContactDay[], asOf: Day): number {
  const entries = entriesUpTo(help, asOf);
  const asked = entries.filter(({ kind }) => kind === "ask").map(({ on }) => dayNumber(on));
  if (asked.length === 0) return 0;
  const today = dayNumber(asOf);
  const passed = days
    .filter((contactDay) => contactDay.day <= today && isOther(contactDay, asked))
    .map(({ day }) => day);
  const given = entries
    .filter(({ kind, state }) => state === "done" && (kind === "need" || kind === "promise"))
    .map(({ on, closedOn }) => dayNumber(closedOn ?? on));
  const last = Math.max(Number.NEGATIVE_INFINITY, ...passed, ...given);
  return asked.filter((day) => day > last).length;
}

/** Tells whether the next request would be one too many. */
export function hearsOnlyRequests(help: readonly HelpEntry[], days: readonly ContactDay[], asOf: Day): boolean {
  return asksInRow(help, days, asOf) >= MOST_ASKS_IN_ROW;
}

/** A meeting or call is something else but on the day of an ask; what is only written is, where no ask was just before it. */
function isOther(contactDay: ContactDay, asked: readonly number[]): boolean {
  const { day, outbound, medium } = contactDay;
  if (!outbound || !isPersonalDay(contactDay)) return false;
  const belongsTo = MEDIUM_TRAITS[medium].class === "rich" ? 0 : ASKING_DAYS;
  return asked.every((ask) => day < ask || day > ask + belongsTo);
}
