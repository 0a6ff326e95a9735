import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { TABLES, type Table } from "../schema/index.ts";
import { defineFunctions } from "./migrations/functions.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { createTableSql, indexName } from "./table-sql.ts";

function migrated(): Database.Database {
  const database = new Database(":memory:");
  defineFunctions(database);
  for (const step of MIGRATIONS) database.exec(step);
  return database;
}

const statementsOf = (database: Database.Database): string[] =>
  database.prepare<[], string>(`SELECT "sql" FROM sqlite_schema WHERE "sql" IS NOT NULL`).pluck().all();

const described: readonly Table[] = Object.values(TABLES);

test.each(described.map((table) => [table.name, table] as const))(
  "the migrations leave the table %s as it is described: columns, key, indexes",
  (_, table) => {
    expect(statementsOf(migrated())).toEqual(expect.arrayContaining(createTableSql(table)));
  },
);

test("the migrations leave no index that is not described, but the log's own", () => {
  const named = migrated()
    .prepare<[], string>(`SELECT "name" FROM sqlite_schema WHERE "type" = 'index' AND "sql" IS NOT NULL`)
    .pluck()
    .all();
  const expected = described.flatMap((table) => Object.keys(table.indexes).map((index) => indexName(table, index)));

  expect(named.toSorted()).toEqual([...expected, "image_byRow", "feed_byObject"].toSorted());
});

test("SQLite itself refuses values of another type, and nulls where none may be", () => {
  const database = migrated();
  const insert = database.prepare(`INSERT INTO "membership" ("owner", "id", "group", "contact") VALUES (1, ?, ?, 1)`);

  expect(() => insert.run(1, "a text")).toThrow(/cannot store TEXT/);
  expect(() => insert.run(1, null)).toThrow(/NOT NULL/);
  insert.run(1, 2 ** 40);
});

test("every key begins with the owner", () => {
  const database = migrated();
  const tables = database
    .prepare<[], string>(`SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" NOT LIKE 'search%'`)
    .pluck()
    .all();

  const first = tables
    .filter((table) => table !== "owner" && !table.startsWith("sqlite_"))
    .map((table) => {
      const columns = database.prepare<[], { name: string; pk: number }>(`PRAGMA table_info("${table}")`).all();
      return columns.find(({ pk }) => pk === 1)?.name;
    });
  expect(new Set(first)).toEqual(new Set(["owner"]));
});
