/** What the list of people is asked for: it stands in the address, so that it can be kept, shared and gone back to. */
import { MEDIA } from "../../../core/medium.ts";
import { TIE_STATES } from "../../../core/tie/state.ts";
import type { InputOf } from "../../api/client.ts";

export type PeopleSearch = Omit<InputOf<"GET /people">, "limit" | "after">;

const WORDS = ["text", "group", "organisation", "city", "source"] as const;
export const SORTS = ["name", "last", "silence", "outlook", "evidence", "added"] as const;
const FLAGS = ["oneSided", "starred", "ungrouped"] as const;

/** Takes from an address what is a filter, and leaves the rest. */
export function peopleSearch(given: Readonly<Record<string, unknown>>): PeopleSearch {
  const search: { -readonly [K in keyof PeopleSearch]: PeopleSearch[K] } = {};
  for (const name of WORDS) {
    const value = given[name];
    // An address such as ?text=42 is read as a number.
    const said = typeof value === "number" ? String(value) : value;
    if (typeof said === "string" && said.trim() !== "") search[name] = said;
  }
  const state = TIE_STATES.find((one) => one === given["state"]);
  if (state !== undefined) search.state = state;
  const sort = SORTS.find((one) => one === given["sort"]);
  if (sort !== undefined) search.sort = sort;
  const medium = MEDIA.find((one) => one === given["medium"]);
  if (medium !== undefined) search.medium = medium;
  const silentDays = Number(given["silentDays"]);
  if (Number.isInteger(silentDays) && silentDays > 0) search.silentDays = silentDays;
  for (const name of FLAGS) if (given[name] === true || given[name] === "true") search[name] = true;
  return search;
}
