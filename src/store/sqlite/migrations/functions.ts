/** What migrations compute in SQL with functions of core: projections are a pure function, and so is filling them. */
import type Database from "better-sqlite3";
import { assert } from "../../../core/failure.ts";
import { nameKeyOf } from "../../../core/person/name-key.ts";
import { foldText } from "../../../core/search/fold.ts";
import { isPersonalDay } from "../../../core/tie/statistics.ts";
import { walkDays } from "../../../core/tie/walk-days.ts";

export function defineFunctions(database: Database.Database): void {
  database.function("kith_folded", { deterministic: true }, (name: unknown) => foldText(String(name)));
  database.function("kith_name_key", { deterministic: true }, (name: unknown, nameless: unknown) =>
    nameKeyOf({ name: String(name), nameless: nameless === 1 }),
  );
  database.function("kith_traffic", { deterministic: true }, trafficOf);
}

/** `[day, sent, received]` for each packed contact-day, as JSON. */
function trafficOf(packedDays: unknown): string {
  assert(packedDays instanceof Uint8Array, "contact-days are bytes");
  const days: (readonly [day: number, sent: number, received: number])[] = [];
  const walk = walkDays({ days: [], attempts: [], packedDays });
  while (walk.next()) days.push([walk.day, walk.outbound && isPersonalDay(walk) ? 1 : 0, walk.inbound ? 1 : 0]);
  return JSON.stringify(days);
}
