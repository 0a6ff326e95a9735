/** What a form about a person says anew: nothing that stands there already is sent, and so not written by hand. */
import type { InputOf } from "../../api/client.ts";
import type { Person } from "./person.ts";
import { dayOfParts } from "./say-partial-day.ts";

export type Fields = Omit<InputOf<"PATCH /people/:id">, "id">;
type Known = Pick<Person, "name" | "oneSided" | "cadence"> & {
  readonly profile: Pick<Person["profile"], "title" | "organisation" | "city" | "birthday">;
};

export function changedFields({ name, oneSided, cadence, profile }: Known, form: FormData): Fields {
  const typed = (field: string): string => {
    const value = form.get(field);
    return typeof value === "string" ? value.trim() : "";
  };
  const fields: { -readonly [K in keyof Fields]: Fields[K] } = {};
  if (typed("name") !== "" && typed("name") !== name) fields.name = typed("name");
  for (const field of ["title", "organisation", "city"] as const) {
    // Emptied, it is taken away.
    if (typed(field) !== (profile[field] ?? "")) fields[field] = typed(field) === "" ? null : typed(field);
  }
  // A job whose title or company was taken away keeps the other.
  if (fields.title === null && typed("organisation") !== "") fields.organisation = typed("organisation");
  if (fields.organisation === null && typed("title") !== "") fields.title = typed("title");
  if (typed("email") !== "") fields.emails = [typed("email")];
  if (typed("phone") !== "") fields.phones = [typed("phone")];
  if (typed("url") !== "") fields.urls = [typed("url")];
  const birthday = dayOfParts(typed("day"), typed("month"), typed("year"));
  if (birthday !== profile.birthday) fields.birthday = birthday;
  const ideal = daysOf(typed("idealDays"));
  if (ideal !== cadence.ownIdealDays) fields.idealDays = ideal;
  const latest = daysOf(typed("latestDays"));
  if (latest !== cadence.ownLatestDays) fields.latestDays = latest;
  const isOneSided = form.has("oneSided");
  if (isOneSided !== oneSided) fields.oneSided = isOneSided;
  return fields;
}

/** Whether a birthday was begun and not said. */
export function isHalfBirthday(form: FormData): boolean {
  const [day, month, year] = ["day", "month", "year"].map((name) => form.get(name) !== "" && form.get(name) !== null);
  return day !== month || (year === true && day !== true);
}

function daysOf(text: string): number | null {
  return text === "" ? null : Number(text);
}
