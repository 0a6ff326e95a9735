/** Facts of somebody that a touch leans on and that were last seen long ago: looked up first (design.md §2.2). */
import { type Day, dayNumber, daysBetween } from "../day.ts";
import type { Medium } from "../medium.ts";
import type { Profile } from "../person/profile.ts";
import type { TieStatistics } from "../tie/statistics.ts";
import type { Occasion } from "./occasion.ts";

export const LOOK_FIELDS = ["job", "city", "number", "address"] as const;
/** What is looked up: the work, where they live, the number, the postal address. */
export type LookField = (typeof LOOK_FIELDS)[number];

/** What was last seen longer ago than this is looked up before a touch leans on it. */
export const LOOK_FIRST_DAYS = 180;

type Seen = Pick<Profile, "positionSeenOn" | "addressSeenOn" | "phoneSeenOn">;

/** What a touch leans on. */
export interface Leaning {
  readonly profile: Seen;
  /** A word that passed by voice since shows that the number is still theirs. */
  readonly statistics: Pick<TieStatistics, "lastRich">;
  readonly medium: Medium;
  /** Whether the work is what it is about: the opener names it, or the two have not been in touch for long. */
  readonly byJob: boolean;
  readonly occasions: readonly Pick<Occasion, "kind" | "reason">[];
}

/** Gives what to look up first, as of a day: nothing that was seen within half a year, nor what no source dates. */
export function fieldsToLookUp({ profile, statistics, medium, byJob, occasions }: Leaning, asOf: Day): LookField[] {
  const isStale = (seenOn: Day | null): boolean => seenOn !== null && daysBetween(seenOn, asOf) > LOOK_FIRST_DAYS;
  const spokeLately = statistics.lastRich !== null && dayNumber(asOf) - statistics.lastRich <= LOOK_FIRST_DAYS;
  const meets = occasions.some(({ kind, reason }) => kind === "trip" && reason.evidence["by"] === "address");
  const needed: Readonly<Record<LookField, boolean>> = {
    job: byJob && isStale(profile.positionSeenOn),
    city: meets && isStale(profile.addressSeenOn),
    number: medium === "phone" && !spokeLately && isStale(profile.phoneSeenOn),
    address: medium === "note-card" && isStale(profile.addressSeenOn),
  };
  return LOOK_FIELDS.filter((field) => needed[field]);
}

const LOOK_WORDS: Readonly<Record<LookField, string>> = {
  job: "the job is still theirs",
  city: "they still live there",
  number: "the number is still theirs",
  address: "the address still holds",
};

/** `Look first whether the job is still theirs, and the number is still theirs.`; `fields` is not empty. */
export function sayLookFirst(fields: readonly LookField[]): string {
  return `Look first whether ${fields.map((field) => LOOK_WORDS[field]).join(", and ")}.`;
}
