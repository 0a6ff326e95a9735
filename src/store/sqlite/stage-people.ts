/** Projects the contacts of a stage in its own file, so that their profiles are moved in with them. */
import type Database from "better-sqlite3";
import { type ProjectedPerson, projectedPeople } from "../engine/gather-people.ts";
import type { Reader } from "../engine/reader.ts";
import { TABLES, type TableName } from "../schema/index.ts";
import { createStageIndexSql } from "./table-sql.ts";

/** Projections that a stage may bring; ties come of what others wrote, too. */
export const STAGED_PROJECTIONS = ["profile", "listing", "search"] as const satisfies readonly TableName[];

export const READ_PROJECTED_SQL = `SELECT "contact" FROM stage."profile"`;

/** By which contacts are gathered; undefined is the primary key. */
const INDEXES = [
  ["contact", undefined],
  ["source", undefined],
  ["organisation", undefined],
  ["record", "byContact"],
  ["note", "byContact"],
  ["help", "byContact"],
  ["detail", "byRecord"],
  ["position", "byRecord"],
  ["identity", "byRecord"],
] as const satisfies readonly (readonly [TableName, string | undefined])[];

/** What leans on a new contact is staged; the sources and companies that it names may be the store's. */
export function* projectStaged(database: Database.Database, staged: Reader, store: Reader): Generator<ProjectedPerson> {
  for (const [table, index] of INDEXES) database.exec(createStageIndexSql(TABLES[table], index));
  const reader: Reader = { ...staged, get: (table, key) => staged.get(table, key) ?? store.get(table, key) };
  yield* projectedPeople(
    reader,
    staged.pick("contact", ["id"]).map(({ id }) => id),
  );
}
