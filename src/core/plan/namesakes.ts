/** Whether a silence may only be the half of it: another contact of the same name is in touch, and nobody has said that they are two. */
import { type DayNumber, dayNumber } from "../day.ts";
import type { ContactId } from "../id.ts";
import { nameKeyOf } from "../person/name-key.ts";
import { isPersonalDay } from "../tie/statistics.ts";
import { walkDays } from "../tie/walk-days.ts";
import type { PlanContact, PlanInput } from "./plan.ts";

export interface Namesake {
  readonly contact: ContactId;
  /** The last day of personal contact. */
  readonly lastOn: DayNumber;
}

/** The other one of the same name, where there was personal contact with them lately; undefined for a name that more than two share. */
export type FindNamesake = (person: PlanContact) => Namesake | undefined;

/** Contact longer ago than this makes nobody's silence doubtful. */
const LATELY_DAYS = 180;
/** A name that more contacts of this book bear is a common one, and says nothing. */
const BEARERS = 2;

/** Prepares the search, as of a day. Nothing is done before the first question; then time grows with the contacts. */
export function createNamesakes(
  persons: readonly PlanContact[],
  { asOf, different }: Pick<PlanInput, "asOf" | "different">,
): FindNamesake {
  const today = dayNumber(asOf);
  let latelyByName: Map<string, PlanContact[]> | undefined;
  let bearersByName: Map<string, PlanContact[]> | undefined;
  return (person) => {
    const key = nameKey(person);
    if (key === null) return undefined;
    // Few are in touch lately, and names take time to fold: all are folded only where one of these few fits.
    latelyByName ??= byName(persons.filter((one) => lastContact(one, today) !== null));
    const { id } = person.contact;
    const other = latelyByName.get(key)?.find(({ contact }) => contact.id !== id);
    if (other === undefined || different.has(pairKey(id, other.contact.id))) return undefined;
    bearersByName ??= byName(persons);
    if ((bearersByName.get(key) ?? []).length > BEARERS) return undefined;
    const lastOn = lastContact(other, today);
    return lastOn === null ? undefined : { contact: other.contact.id, lastOn };
  };
}

function byName(persons: readonly PlanContact[]): Map<string, PlanContact[]> {
  return Map.groupBy(persons, (one) => nameKey(one) ?? "");
}

/** Names a pair of contacts, whichever comes first. */
export function pairKey(a: ContactId, b: ContactId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function lastContact({ history }: PlanContact, today: DayNumber): DayNumber | null {
  let last: DayNumber | null = null;
  const walk = walkDays(history);
  while (walk.next() && walk.day <= today) if (isPersonalDay(walk)) last = walk.day;
  return last !== null && last >= today - LATELY_DAYS ? last : null;
}

/** Where a store has it at hand, the name need not be taken apart. */
function nameKey(person: PlanContact): string | null {
  return person.nameKey === undefined ? nameKeyOf(person.profile) : person.nameKey;
}
