/** The staging file: rows gathered beside the store, moved in by INSERT … SELECT in one transaction. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { OwnerId } from "../../core/id.ts";
import { type Touched, UniqueConflict, nothingTouched } from "../engine/transaction.ts";
import type { RowKey, Stage } from "../port.ts";
import { FACT_TABLES, type Row, TABLES, type TableName } from "../schema/index.ts";
import { decodeRow, encodeRow, openStatements } from "./sqlite-rows.ts";
import { createStageSql, insertSql, quote } from "./table-sql.ts";

export interface SqliteStage extends Stage {
  readonly path: string;
  /** Ends writing, so that the file can be attached. */
  finish(): void;
}

const NAME = /^stage-(\d+)-\d+\.db/;
let opened = 0;

export function openStage(folder: string, owner: OwnerId): SqliteStage {
  const path = join(folder, `stage-${process.pid}-${opened++}.db`);
  rmSync(path, { force: true });
  const database = new Database(path);
  // It is dropped when anything fails, so it needs no journal.
  database.pragma("journal_mode = OFF");
  database.pragma("synchronous = OFF");
  for (const table of FACT_TABLES) database.exec(createStageSql(TABLES[table]));
  const statements = openStatements(database);
  database.exec("BEGIN");
  let count = 0;
  let open = true;
  const finish = (): void => {
    if (!open) return;
    open = false;
    database.exec("COMMIT");
    database.close();
  };
  return {
    path,
    finish,
    get count() {
      return count;
    },
    insert(table, row) {
      const description = TABLES[table];
      statements(insertSql(description)).run(owner, ...encodeRow(description, row as unknown as Row));
      count += 1;
    },
    discard() {
      finish();
      rmSync(path, { force: true });
      return Promise.resolve();
    },
  };
}

/** Removes staging files that interrupted imports of ended processes left. */
export function removeLeftStages(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Moves the rows of the attached database `stage` in, in key order. */
export function insertAttached(
  database: Database.Database,
  owner: OwnerId,
  created: (table: TableName, key: RowKey) => void,
): Touched {
  const touched = nothingTouched();
  const column = <T>(sql: string): T[] => database.prepare(sql).pluck().all({ owner }) as T[];
  for (const key of column<string>(knownThreads("threadKey"))) touched.threadKeys.add(key);
  for (const key of column<string>(knownThreads("subjectKey"))) touched.subjectKeys.add(key);
  for (const name of FACT_TABLES) {
    const table = TABLES[name];
    const columns = ["owner", ...Object.keys(table.columns)].map(quote).join(", ");
    const order = table.key.map(quote).join(", ");
    try {
      database
        .prepare(
          `INSERT INTO main.${quote(name)} (${columns}) SELECT ${columns} FROM stage.${quote(name)} WHERE "owner" = ? ORDER BY ${order}`,
        )
        .run(owner);
    } catch (error) {
      if (isConstraint(error)) throw new UniqueConflict(name, error);
      throw error;
    }
    if (table.counter === undefined) {
      const rows = database.prepare(`SELECT ${order} FROM stage.${quote(name)} WHERE "owner" = ?`).all(owner);
      for (const raw of rows) {
        const row = decodeRow(table, raw as Record<string, unknown>);
        created(
          name,
          table.key.map((part) => row[part] ?? null),
        );
      }
    }
  }
  for (const id of column<number>(`SELECT "id" FROM stage."contact" WHERE "owner" = @owner
      UNION SELECT "contact" FROM stage."record" WHERE "owner" = @owner AND "contact" IS NOT NULL
      UNION SELECT "contact" FROM stage."note" WHERE "owner" = @owner
      UNION SELECT "contact" FROM stage."membership" WHERE "owner" = @owner
      UNION SELECT r."contact" FROM main."record" r WHERE r."owner" = @owner AND r."contact" IS NOT NULL AND r."id" IN
        (SELECT "record" FROM stage."detail" UNION SELECT "record" FROM stage."position" UNION SELECT "record" FROM stage."identity")`)) {
    touched.contacts.add(id);
  }
  for (const id of column<number>(`SELECT DISTINCT "identity" FROM stage."participation" WHERE "owner" = @owner`)) {
    touched.identities.add(id);
  }
  for (const id of column<number>(`SELECT "id" FROM stage."source" WHERE "owner" = @owner`)) {
    touched.objects.set(`source [${id}]`, { kind: "source", object: `[${id}]`, gone: false });
  }
  touched.everything = column(`SELECT 1 FROM stage."identity" WHERE "owner" = @owner AND "status" = 'owner' LIMIT 1`).length > 0;
  return touched;
}

/** Threads that were there before and in which the stage holds something new, as hexadecimal keys. */
function knownThreads(column: "threadKey" | "subjectKey"): string {
  return `SELECT DISTINCT lower(hex(s."${column}")) FROM stage."interaction" s WHERE s."owner" = @owner AND s."${column}" IS NOT NULL
    AND EXISTS (SELECT 1 FROM main."interaction" m WHERE m."owner" = @owner AND m."${column}" = s."${column}")`;
}

export function isConstraint(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" && code.startsWith("SQLITE_CONSTRAINT");
}
