/** Every endpoint of the API, by its route. A new resource is a file in `resources/` and a line here. */
import { AHEAD } from "./resources/ahead.ts";
import { BACKUPS } from "./resources/backups.ts";
import { DEVICES } from "./resources/devices.ts";
import { GROUPS } from "./resources/groups.ts";
import { HELP } from "./resources/help.ts";
import { HISTORY } from "./resources/history.ts";
import { IDENTITY } from "./resources/identity.ts";
import { IMPORTS } from "./resources/imports.ts";
import { INTRODUCTIONS } from "./resources/introductions.ts";
import { MATCHES } from "./resources/matches.ts";
import { MEETINGS } from "./resources/meetings.ts";
import { NETWORK } from "./resources/network.ts";
import { OCCASIONS } from "./resources/occasions.ts";
import { PEOPLE } from "./resources/people.ts";
import { PERSON } from "./resources/person.ts";
import { PREPARE } from "./resources/prepare.ts";
import { RECALL } from "./resources/recall.ts";
import { REGROUP } from "./resources/regroup.ts";
import { SETTINGS } from "./resources/settings.ts";
import { SOURCES } from "./resources/sources.ts";
import { TRIAGE } from "./resources/triage.ts";
import { WEEK } from "./resources/week.ts";

/** Verbs about the data. */
export const VERBS = {
  ...WEEK,
  ...AHEAD,
  ...PREPARE,
  ...PEOPLE,
  ...PERSON,
  ...IDENTITY,
  ...TRIAGE,
  ...RECALL,
  ...MEETINGS,
  ...OCCASIONS,
  ...GROUPS,
  ...HELP,
  ...MATCHES,
  ...INTRODUCTIONS,
  ...NETWORK,
  ...REGROUP,
  ...HISTORY,
  ...SETTINGS,
  ...SOURCES,
};

/** Verbs about the server itself. */
export const FRONT = { ...BACKUPS, ...IMPORTS, ...DEVICES };

/** Every route with what it takes and gives: what the typed client is made from. */
export type Api = typeof VERBS & typeof FRONT;
export type Route = keyof Api;
export type VerbRoute = keyof typeof VERBS;

export const ENDPOINTS: Api = { ...VERBS, ...FRONT };
