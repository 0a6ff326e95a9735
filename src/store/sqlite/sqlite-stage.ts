/** The staging file: rows gathered beside the store, moved in by INSERT … SELECT in one transaction. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import Database from "better-sqlite3";
import { assert } from "../../core/failure.ts";
import type { OwnerId } from "../../core/id.ts";
import { type IdRange, UniqueConflict } from "../engine/transaction.ts";
import type { Reader } from "../engine/reader.ts";
import type { Stage } from "../port.ts";
import { FACT_TABLES, type Row, TABLES, type Table, type TableName, asRow, proveRow } from "../schema/index.ts";
import { codeOf } from "./failure-of.ts";
import { indexStaged } from "./search-index.ts";
import { decodeRow, openReader } from "./sqlite-rows.ts";
import { READ_PROJECTED_SQL, STAGED_PROJECTIONS, projectStaged } from "./stage-people.ts";
import { type Statements, intIn, intOrNoneIn, openStatements, textIn } from "./statements.ts";
import {
  CREATE_SORTED_SQL,
  NOTE_SORTED_SQL,
  READ_SORTED_SQL,
  STAGED_AT_ONCE,
  createStageSql,
  insertManyStagedSql,
  insertStagedSql,
  moveSortedSql,
  moveStagedSql,
  quote,
  readStagedSql,
} from "./table-sql.ts";

/** What the store knows of a stage besides its port. */
export interface StageFile {
  readonly stage: Stage;
  readonly owner: OwnerId;
  readonly path: string;
  /**
   * Computes profiles, list and search entries of the contacts staged, beside the store's lock, as the stage and the store
   * give them. Called before `finish`.
   */
  project(store: Reader): void;
  /** Ends writing, so that the file can be attached. */
  finish(): void;
}

let opened = 0;

/** Opens a staging file in a folder; `guarded` translates what SQLite throws, `spent` hears when it is gone. */
export function openStage(
  folder: string,
  owner: OwnerId,
  guarded: <T>(work: () => T) => T,
  spent: (stage: Stage) => void,
): StageFile {
  const path = join(folder, `stage-${process.pid}-${threadId}-${opened++}.db`);
  rmSync(path, { force: true });
  const database = new Database(path);
  // It is dropped when anything fails, so it needs no journal.
  database.pragma("journal_mode = OFF");
  database.pragma("synchronous = OFF");
  for (const table of [...FACT_TABLES, ...STAGED_PROJECTIONS]) database.exec(createStageSql(TABLES[table], owner));
  database.exec(CREATE_SORTED_SQL);
  const statements = openStatements(database);
  database.exec("BEGIN");
  let count = 0;
  const waitingByTable = new Map<Table, Waiting>();
  const flush = (): void => {
    for (const [table, waiting] of waitingByTable) {
      const width = table.columnList.length;
      for (let at = 0; at < waiting.values.length; at += width) {
        statements(insertStagedSql(table)).run(waiting.values.slice(at, at + width));
      }
      waiting.values = [];
    }
  };
  const write = (table: Table, row: Row): void => {
    let waiting = waitingByTable.get(table);
    if (waiting === undefined) {
      waiting = { values: [], isSorted: true, last: undefined };
      waitingByTable.set(table, waiting);
    }
    for (const { name: column } of table.columnList) waiting.values.push(row[column]);
    if (waiting.isSorted) {
      waiting.isSorted = waiting.last === undefined || isBefore(table, waiting.last, row);
      waiting.last = row;
    }
    if (waiting.values.length < STAGED_AT_ONCE * table.columnList.length) return;
    statements(insertManyStagedSql(table)).run(waiting.values);
    waiting.values = [];
  };
  const stage: Stage = {
    get count() {
      return count;
    },
    insert(name, fact) {
      const table = TABLES[name];
      const row = asRow(fact);
      assert(database.open, "a stage that was spent takes no more rows");
      proveRow(table, row);
      count += 1;
      guarded(() => {
        write(table, row);
      });
    },
    async discard() {
      guarded(() => {
        if (database.open) database.close();
        rmSync(path, { force: true });
      });
      spent(stage);
    },
  };
  return {
    stage,
    owner,
    path,
    project(store) {
      flush();
      for (const person of projectStaged(database, openReader(statements, owner), store)) {
        for (const table of STAGED_PROJECTIONS) write(TABLES[table], asRow(person[table]));
      }
    },
    finish() {
      if (!database.open) return;
      flush();
      for (const [{ name }, { isSorted }] of waitingByTable) if (isSorted) statements(NOTE_SORTED_SQL).run(name);
      database.exec("COMMIT");
      database.close();
    },
  };
}

/** Values of rows, one after the other, that wait until a statement of many is full. */
interface Waiting {
  values: unknown[];
  /** Whether all rows so far came in the order of their key. */
  isSorted: boolean;
  last: Row | undefined;
}

/** Tells whether a row comes before another one of its table, by a key of numbers. */
function isBefore(table: Table, one: Row, other: Row): boolean {
  for (const column of table.key) {
    const [a, b] = [one[column], other[column]];
    if (typeof a !== "number" || typeof b !== "number") return false;
    if (a !== b) return a < b;
  }
  return false;
}

/** Moves the rows of the attached database `stage` in. */
export function insertAttached(
  statements: Statements,
  owner: OwnerId,
  range: IdRange,
  created: (table: TableName, row: Row) => void,
): ReadonlySet<number> {
  const sorted = new Set(
    statements(READ_SORTED_SQL)
      .all()
      .map((row) => textIn(row, "table")),
  );
  const move = (name: TableName): void => {
    const moveSql = sorted.has(name) ? moveSortedSql : moveStagedSql;
    try {
      statements(moveSql(TABLES[name])).run({ owner });
    } catch (error) {
      if (isConstraint(error)) throw new UniqueConflict(name, undefined, error);
      throw error;
    }
  };
  for (const name of FACT_TABLES) {
    const table = TABLES[name];
    checkDrawnIds(statements, name, range);
    move(name);
    if (table.counter !== undefined) continue;
    for (const raw of statements(readStagedSql(table)).all()) created(name, decodeRow(table, raw));
  }
  for (const name of STAGED_PROJECTIONS) move(name);
  indexStaged(statements, owner);
  return new Set(
    statements(READ_PROJECTED_SQL)
      .all()
      .map((row) => intIn(row, "contact")),
  );
}

function checkDrawnIds(statements: Statements, name: TableName, range: IdRange): void {
  const { counter } = TABLES[name];
  if (counter === undefined) return;
  const column = quote(counter);
  const sql = `SELECT min(${column}) AS "first", max(${column}) AS "last" FROM stage.${quote(name)}`;
  const [ids] = statements(sql).all();
  const first = ids === undefined ? null : intOrNoneIn(ids, "first");
  const last = ids === undefined ? null : intOrNoneIn(ids, "last");
  const areDrawn = first === null || last === null || (first >= range.firstId && last < range.endId);
  assert(areDrawn, `the ids of new rows of ${name} are drawn from the head`);
}

export function isConstraint(error: unknown): boolean {
  return codeOf(error)?.startsWith("SQLITE_CONSTRAINT") === true;
}
