import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { TABLES, type TableName } from "../schema/index.ts";
import { openDatabase } from "./open-database.ts";
import { createTableSql } from "./table-sql.ts";

const folder = mkdtempSync(join(tmpdir(), "kith-database-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Columns with types and places in the key, and indexes with their columns, of one table. */
function shapeOf(database: Database.Database, table: string): unknown {
  const indexes = database.pragma(`index_list("${table}")`) as { name: string; unique: number; origin: string }[];
  const columns = database.pragma(`table_info("${table}")`) as { name: string; type: string; pk: number }[];
  return {
    columns: columns.map(({ name, type, pk }) => [name, type, pk]),
    indexes: indexes
      .filter(({ origin }) => origin === "c")
      .map(({ name, unique }) => [name, unique, database.pragma(`index_info("${name}")`)])
      .sort(),
  };
}

test("the schema that the migrations leave is the one that the tables describe", () => {
  const migrated = openDatabase(join(folder, "kith.db"));
  const described = new Database(":memory:");

  for (const name of (Object.keys(TABLES) as TableName[]).filter((table) => table !== "search")) {
    for (const sql of createTableSql(TABLES[name])) described.exec(sql);
    expect([name, shapeOf(migrated, name)]).toEqual([name, shapeOf(described, name)]);
  }
  migrated.close();
});

test("openDatabase() leaves alone what a newer Kith wrote, and what is no database", () => {
  const path = join(folder, "newer.db");
  const database = openDatabase(path);
  database.pragma("user_version = 99");
  database.close();
  const text = join(folder, "text.db");
  writeFileSync(text, "This is a letter, not a database. ".repeat(100));

  expect(() => openDatabase(path)).toThrow(/newer Kith/);
  expect(() => openDatabase(text)).toThrow(/cannot be read/);
});
