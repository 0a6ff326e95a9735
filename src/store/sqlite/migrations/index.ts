import { FIRST_SCHEMA } from "./0001-first-schema.ts";
import { FORGOTTEN } from "./0002-forgotten.ts";
import { HELP } from "./0003-help.ts";
import { NAMING } from "./0004-naming.ts";
import { LISTING } from "./0005-listing.ts";
import { SEARCH_WITHOUT_TRIGGERS } from "./0006-search-without-triggers.ts";
import { OCCASION } from "./0007-occasion.ts";
import { GROUP_LIMITS } from "./0008-group-limits.ts";
import { FULLER_PROFILES } from "./0009-fuller-profiles.ts";
import { SEARCH_BY_CONTACT } from "./0010-search-by-contact.ts";
import { REGROUP } from "./0011-regroup.ts";
import { WORDS_ALONE } from "./0012-words-alone.ts";
import { FEEDS } from "./0013-feeds.ts";
import { CLOCKS } from "./0014-clocks.ts";
import { DATED_NUMBERS } from "./0015-dated-numbers.ts";
import { GOAL_GROUPS } from "./0016-goal-groups.ts";

/** Every schema step in order; step n leads to version n + 1. A released step never changes. */
export const MIGRATIONS: readonly string[] = [
  FIRST_SCHEMA,
  FORGOTTEN,
  HELP,
  NAMING,
  LISTING,
  SEARCH_WITHOUT_TRIGGERS,
  OCCASION,
  GROUP_LIMITS,
  FULLER_PROFILES,
  SEARCH_BY_CONTACT,
  REGROUP,
  WORDS_ALONE,
  FEEDS,
  CLOCKS,
  DATED_NUMBERS,
  GOAL_GROUPS,
];

/** The schema version that this Kith reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;
