/** Every endpoint of the API, by its route. A new resource is a file in `resources/` and a line here. */
import { GROUPS } from "./resources/groups.ts";
import { HELP } from "./resources/help.ts";
import { HISTORY } from "./resources/history.ts";
import { IDENTITY } from "./resources/identity.ts";
import { PEOPLE } from "./resources/people.ts";
import { PERSON } from "./resources/person.ts";
import { SETTINGS } from "./resources/settings.ts";
import { WEEK } from "./resources/week.ts";

export const ENDPOINTS = {
  ...WEEK,
  ...PEOPLE,
  ...PERSON,
  ...IDENTITY,
  ...GROUPS,
  ...HELP,
  ...HISTORY,
  ...SETTINGS,
};

/** Every route with what it takes and gives: what the typed client is made from. */
export type Api = typeof ENDPOINTS;
export type Route = keyof Api;
