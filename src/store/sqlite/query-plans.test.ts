import Database from "better-sqlite3";
import { beforeAll, expect, test } from "vitest";
import { compareCodePoints } from "../../core/compare-code-points.ts";
import { pickIndex } from "../engine/compare.ts";
import type { Scan } from "../port.ts";
import { ALL_TABLES, REFERENCES, TABLES, type Table, storedType } from "../schema/index.ts";
import { FIND_WORDS_SQL } from "./find-candidates.ts";
import { defineFunctions } from "./migrations/functions.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import {
  COUNTED_TABLES,
  OBJECTS_SQL,
  TOUCHED_SQL,
  danglingSql,
  deleteRangeSql,
  imagesSql,
  leaningSql,
} from "./range-sql.ts";
import { LOG_SQL } from "./sqlite-log.ts";
import { countSql, deleteSql, getSql, indexName, putSql, replaceSql, scanSql } from "./table-sql.ts";

const OWNERS = 3;
const ROWS = 3000;

/** A file of three owners, without statistics: as it is before the first import ends. */
let fresh: Database.Database;
/** The same once statistics were taken. */
let analysed: Database.Database;

beforeAll(() => {
  fresh = filled();
  analysed = filled();
  analysed.exec("ANALYZE");
});

function filled(): Database.Database {
  const database = new Database(":memory:");
  defineFunctions(database);
  for (const step of MIGRATIONS) database.exec(step);
  database.exec("BEGIN");
  for (const name of ALL_TABLES) database.exec(fillSql(TABLES[name]));
  const counted = `WITH RECURSIVE "c"("n") AS (SELECT 1 UNION ALL SELECT "n" + 1 FROM "c" WHERE "n" < ${ROWS})`;
  for (let owner = 1; owner <= OWNERS; owner++) {
    database.exec(`INSERT INTO "owner" VALUES (${owner}, ${ROWS}, ${ROWS})`);
    database.exec(`INSERT INTO "image" ${counted} SELECT ${owner}, "n", 0, 'contact', json_array("n"), NULL FROM "c"`);
    database.exec(`INSERT INTO "feed" ${counted} SELECT ${owner}, "n", 0, 'contact', json_array("n"), 0 FROM "c"`);
    database.exec(
      `INSERT INTO "operation" ${counted} SELECT ${owner}, "n", 'person', '', 0, 'note', '', NULL, NULL, "n", "n", NULL FROM "c"`,
    );
  }
  database.exec("COMMIT");
  return database;
}

/** Rows whose every column grows with their number, so that no index is of better use than another by chance. */
function fillSql(table: Table): string {
  const columns = Object.entries(table.columns).map(([, type]) => {
    switch (storedType(type).stored) {
      case "int":
      case "real":
        return `"n"`;
      case "text":
        return `'text ' || "n"`;
      case "key":
      case "blob":
        return `CAST(printf('%016d', "n") AS BLOB)`;
    }
  });
  const names = ["owner", ...Object.keys(table.columns)].map((name) => `"${name}"`).join(", ");
  return `INSERT INTO "${table.name}" (${names})
    WITH RECURSIVE "c"("n") AS (SELECT 1 UNION ALL SELECT "n" + 1 FROM "c" WHERE "n" < ${ROWS}),
    "o"("owner") AS (SELECT 1 UNION ALL SELECT "owner" + 1 FROM "o" WHERE "owner" < ${OWNERS})
    SELECT "owner", ${columns.join(", ")} FROM "o", "c"`;
}

function planOf(database: Database.Database, sql: string): string[] {
  const bound = sql.includes("@")
    ? [Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, 1]))]
    : Array.from({ length: sql.split("?").length - 1 }, () => 1);
  return database
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...bound)
    .map(({ detail }) => detail);
}

/** Every scan that the port can ask for: each index, each number of leading values, each kind of range, both ways. */
function* everyScan(table: Table): Generator<{ scan: Scan; order: readonly string[]; constraint: string }> {
  for (const index of [undefined, ...Object.keys(table.indexes)]) {
    const order = pickIndex(table, index);
    for (let count = 0; count <= order.length; count++) {
      const equals = order.slice(0, count).map(() => 1);
      const fixed = ["owner=?", ...order.slice(0, count).map((column) => `${column}=?`)];
      const next = order[count];
      const lower = next === undefined ? [] : [`${next}>?`];
      const upper = next === undefined ? [] : [`${next}<?`];
      // Once a unique index is fixed whole there is at most one row, and beside it no key to search.
      const isFixed =
        table.large &&
        index !== undefined &&
        table.indexes[index]?.unique === true &&
        count >= table.indexes[index].columns.length;
      if (isFixed) fixed.length = 1 + (table.indexes[index]?.columns.length ?? 0);
      for (const [range, bounds] of [
        [{}, []],
        [{ from: 1 }, lower],
        [{ after: 1 }, lower],
        [{ to: 1 }, upper],
        [{ from: 1, to: 1 }, [...lower, ...upper]],
        [{ after: 1, to: 1 }, [...lower, ...upper]],
      ] as const) {
        for (const more of [{}, { limit: 1 }, { reverse: true }, { reverse: true, limit: 1 }]) {
          const scan = { equals, ...range, ...more, ...(index === undefined ? {} : { index }) };
          yield { scan, order, constraint: [...fixed, ...(isFixed ? [] : bounds)].join(" AND ") };
        }
      }
    }
  }
}

/** `SEARCH x USING INDEX y (…)`, covering or not; tables with rows outside their key search it by an index of its own. */
function expectedPlan(table: Table, scan: Pick<Scan, "index">, constraint: string): RegExp {
  const own = table.large ? `INDEX sqlite_autoindex_${table.name}_1` : "PRIMARY KEY";
  const using = scan.index === undefined ? own : `INDEX ${indexName(table, scan.index)}`;
  return new RegExp(`^SEARCH ${table.name} USING (COVERING )?${using} \\(${constraint.replaceAll("?", "\\?")}\\)$`);
}

test.each(ALL_TABLES)(
  "every scan of %s searches the named index and sorts nothing, with statistics and without",
  (name) => {
    const table: Table = TABLES[name];
    const wrong: string[] = [];
    for (const { scan, order, constraint } of everyScan(table)) {
      const sql = scanSql(table, order, scan);
      for (const database of [fresh, analysed]) {
        const plan = planOf(database, sql);
        if (plan.length !== 1 || !expectedPlan(table, scan, constraint).test(plan[0] ?? ""))
          wrong.push(`${sql.slice(sql.indexOf("FROM"))}: ${plan.join("; ")}`);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  },
);

test.each(ALL_TABLES)("every statement on one row of %s searches its key", (name) => {
  const table: Table = TABLES[name];
  const constraint = ["owner=?", ...table.key.map((column) => `${column}=?`)].join(" AND ");
  for (const database of [fresh, analysed]) {
    for (const sql of [getSql(table), replaceSql(table), deleteSql(table)]) {
      expect(planOf(database, sql)).toEqual([expect.stringMatching(expectedPlan(table, {}, constraint))]);
    }
    expect(planOf(database, putSql(table)).filter((line) => line.startsWith("SCAN"))).toEqual([]);
    expect(planOf(database, countSql(table))).toEqual([expect.stringMatching(/^SEARCH .*\(owner=\?\)$/)]);
  }
});

test.each(Object.entries(LOG_SQL))("the log's statement %s searches", (_, sql) => {
  for (const database of [fresh, analysed]) {
    for (const line of planOf(database, sql)) expect(line).toMatch(/^SEARCH/);
  }
});

const ranges = [
  ...Object.entries(TOUCHED_SQL),
  ...OBJECTS_SQL.map(({ kind, sql }) => [`objects of ${kind}`, sql] as const),
  ...COUNTED_TABLES.map((name) => [`images of ${name}`, imagesSql(name)] as const),
  ...COUNTED_TABLES.map((name) => [`removal of ${name}`, deleteRangeSql(name)] as const),
  ...REFERENCES.filter(({ table }) => COUNTED_TABLES.includes(table)).map(
    (reference) => [`dangling ${reference.table}.${reference.column}`, danglingSql(reference)] as const,
  ),
];

test.each(ranges)("what is asked of an operation's rows searches: %s", (_, sql) => {
  for (const database of [fresh, analysed]) {
    const lines = planOf(database, sql);
    // What is scanned are the distinct keys, and the numbered rows, of the range itself.
    expect(lines.filter((line) => /^SCAN (?!k$|CONSTANT|\(subquery)/.test(line))).toEqual([]);
    // A search by the owner alone reads all that the owner has.
    expect(lines.filter((line) => line.includes("(owner=?)"))).toEqual([]);
  }
});

/** Interactions are looked through whole when a source or a touch is undone: rare, and an index would cost every import. */
const UNINDEXED = ["interaction.source", "interaction.promptedBy"];

test.each(REFERENCES.map((reference) => [`${reference.table}.${reference.column}`, reference] as const))(
  "who names an id by %s is found by an index",
  (name, reference) => {
    for (const database of [fresh, analysed]) {
      const lines = planOf(database, leaningSql(reference));
      const bounded = lines.every((line) => /^SEARCH .*\(owner=\? AND \w+>\? AND \w+<\?\)$/.test(line));
      expect(bounded ? [] : lines).toEqual(UNINDEXED.includes(name) ? lines : []);
      expect(lines.filter((line) => line.startsWith("SCAN"))).toEqual([]);
    }
  },
);

test("candidates come out of the indexes, in order and not out of the table", () => {
  for (const database of [fresh, analysed]) {
    const words = planOf(database, FIND_WORDS_SQL.replace("MATCH ?", "MATCH 'a'"));
    expect(words).toEqual([expect.stringMatching(/VIRTUAL TABLE INDEX/)]);
  }
});

test("texts compare as SQLite compares them", () => {
  const texts = ["", "Z", "a", "é", "\u{ff21}", "\u{1f600}", "a\u0000", "a "];
  const sorted = fresh
    .prepare<string[], string>(`SELECT "value" FROM json_each(?) ORDER BY "value"`)
    .pluck()
    .all(JSON.stringify(texts.filter((text) => !text.includes("\u0000"))));

  expect(texts.filter((text) => !text.includes("\u0000")).toSorted(compareCodePoints)).toEqual(sorted);
});
