/** Days of a contact's own: birthday, other dates of their card, the day their job began (design.md §2.2). */
import { type Day, type PartialDay, addDays, daysBetween, isDay, nextAnniversary } from "../day.ts";
import { foldText } from "../search/fold.ts";
import type { Profile } from "../person/profile.ts";
import type { Occasion } from "./occasion.ts";
import { countOf, sayNearDay } from "./words.ts";

const AHEAD_DAYS = 7;
/** Less than so many years in a job are no anniversary. */
const LEAST_YEARS = 1;

/**
 * Finds the days of theirs within a week of `asOf`. A date without a year returns each year; the 29th of February on the
 * 28th where there is none; one that lies in the future comes once. `missed`: they would miss a word on such a day.
 */
export function dateOccasions(
  { birthday, dates, workSince, organisation }: Pick<Profile, "birthday" | "dates" | "workSince" | "organisation">,
  missed: boolean,
  asOf: Day,
): Occasion[] {
  const found: (Occasion | null)[] = [];
  if (birthday !== null) {
    const strength = missed ? "strong" : "plain";
    found.push(
      occasionOn(birthday, asOf, "birthday", (on) => ({
        ...{ key: "birthday", strength, text: `Their birthday is ${sayNearDay(on, asOf)}.`, more: { birthday: on } },
      })),
    );
  }
  for (const { label, date } of dates) {
    found.push(
      occasionOn(date, asOf, "date", (on, years) => ({
        ...{ key: `date:${foldText(label)}:${date.slice(-5)}`, strength: "plain" },
        text: `${label === "anniversary" ? "Their anniversary" : `"${label}", a date on their card,`} is ${sayNearDay(on, asOf)}${years === null ? "" : `: ${countOf(years, "year")}`}.`,
        more: { label, date: on },
      })),
    );
  }
  if (workSince !== null) {
    found.push(
      occasionOn(workSince, asOf, "work-anniversary", (on, years) =>
        years === null || years < LEAST_YEARS
          ? null
          : {
              ...{ key: "work-anniversary", strength: "weak" },
              text: `It will be ${countOf(years, "year")} ${sayNearDay(on, asOf)} since they began${organisation === null ? " their work" : ` at ${organisation}`}.`,
              more: { since: workSince, years },
            },
      ),
    );
  }
  return found.filter((occasion) => occasion !== null);
}

interface Words {
  /** The year is added. */
  readonly key: string;
  readonly strength: Occasion["strength"];
  readonly text: string;
  readonly more: Readonly<Record<string, string | number>>;
}

/** `words` is given the day, and how many years it has been; null where the year is not known, or it is the day itself. */
function occasionOn(
  date: Day | PartialDay,
  asOf: Day,
  kind: "birthday" | "date" | "work-anniversary",
  words: (on: Day, years: number | null) => Words | null,
): Occasion | null {
  // No year comes after 9999 in which it could return.
  if (asOf.startsWith("9999")) return null;
  const text: string = date;
  const on = isDay(text) && text > asOf ? text : nextAnniversary(date, asOf);
  if (daysBetween(asOf, on) > AHEAD_DAYS) return null;
  const years = isDay(text) ? Number(on.slice(0, 4)) - Number(text.slice(0, 4)) : 0;
  const said = words(on, years === 0 ? null : years);
  if (said === null) return null;
  return {
    key: `${said.key}:${on.slice(0, 4)}`,
    kind,
    confidence: "certain",
    on,
    from: addDays(on, -AHEAD_DAYS),
    until: on,
    strength: said.strength,
    anyway: said.strength !== "weak",
    reason: { kind, text: said.text, evidence: said.more },
  };
}
