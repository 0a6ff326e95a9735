/** What the coming weeks hold for one contact: days of their own, promises that fall due, meetings that are expected. */
import { type Day, addDays, daysBetween } from "../day.ts";
import type { HelpEntry } from "../facts.ts";
import { entriesUpTo } from "../help/ledger.ts";
import type { Profile } from "../person/profile.ts";
import { dateOccasions } from "./date-occasions.ts";

export interface ComingDay {
  readonly on: Day;
  readonly kind: "birthday" | "date" | "work-anniversary" | "promise" | "meeting";
  /** The date's name, the company, or what was promised; empty where the kind says all. */
  readonly about: string;
  /** How many years it will be; null where that is not known. */
  readonly years: number | null;
}

export interface ComingQuestion {
  readonly profile: Pick<Profile, "birthday" | "dates" | "workSince" | "organisation">;
  /** The help ledger between the two. */
  readonly help: readonly HelpEntry[];
  /** Days on which the owner expects to meet or call them. */
  readonly meetings: readonly Day[];
  /** First and last day looked at. */
  readonly from: Day;
  readonly until: Day;
}

/** Days of a contact's own are found a week at a time. */
const STEP_DAYS = 7;

/** Finds them, in order. A date that returns each year comes once. */
export function comingDays({ profile, help, meetings, from, until }: ComingQuestion): ComingDay[] {
  const found = new Map<string, ComingDay>();
  const isWithin = (day: Day): boolean => from <= day && day <= until;
  for (let ahead = 0; ahead <= daysBetween(from, until); ahead += STEP_DAYS) {
    for (const { key, kind, on, reason } of dateOccasions(profile, false, addDays(from, ahead))) {
      if (!isWithin(on) || (kind !== "birthday" && kind !== "date" && kind !== "work-anniversary")) continue;
      const { label, years } = reason.evidence;
      const about = kind === "work-anniversary" ? (profile.organisation ?? "") : String(label ?? "");
      found.set(key, { on, kind, about, years: typeof years === "number" ? years : null });
    }
  }
  for (const { id, kind, state, dueOn, text } of entriesUpTo(help, from)) {
    if (kind === "promise" && state === "open" && dueOn !== null && isWithin(dueOn))
      found.set(`promise:${id}`, { on: dueOn, kind, about: text, years: null });
  }
  for (const on of meetings) {
    if (isWithin(on)) found.set(`meeting:${on}`, { on, kind: "meeting", about: "", years: null });
  }
  return [...found.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
