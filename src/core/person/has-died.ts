import { type Day, isDay } from "../day.ts";
import type { Profile } from "./profile.ts";

/** Tells whether somebody had died by the end of a day; a death of which only the day within a year is known counts always. */
export function hasDied({ diedOn }: Pick<Profile, "diedOn">, asOf: Day): boolean {
  const died: string | null = diedOn;
  return died !== null && (!isDay(died) || died <= asOf);
}
