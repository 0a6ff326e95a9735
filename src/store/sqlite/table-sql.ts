/** Writes SQL from the one description of the tables. Names are quoted; values are always bound. */
import type { Scan } from "../port.ts";
import { assert } from "../../core/failure.ts";
import { type Column, type ColumnType, type Index, type Table, storedType } from "../schema/index.ts";

const SQL_TYPES = {
  int: "INTEGER",
  text: "TEXT",
  blob: "BLOB",
  key: "BLOB",
  real: "REAL",
} as const;

const columnList = perTable((table) => Object.keys(table.columns).map(quote).join(", "));

export function quote(name: string): string {
  return `"${name}"`;
}

/** Statements that create a table with its indexes, as the migrations leave it: SQLite itself refuses other types. */
export function createTableSql(table: Table): string[] {
  const columns = Object.entries(table.columns).map(([name, type]) => `${quote(name)} ${sqlType(type)}`);
  const key = ["owner", ...table.key].map(quote).join(", ");
  const body = [`"owner" INTEGER NOT NULL`, ...columns, `PRIMARY KEY (${key})`].join(", ");
  return [
    `CREATE TABLE ${quote(table.name)} (${body}) STRICT${table.large ? "" : ", WITHOUT ROWID"}`,
    ...Object.entries(table.indexes).map(([name, index]) => {
      const kind = index.unique ? "UNIQUE INDEX" : "INDEX";
      return `CREATE ${kind} ${quote(indexName(table, name))} ON ${quote(table.name)} (${indexColumns(table, index).map(quote).join(", ")})`;
    }),
  ];
}

/** Without a rowid an index holds the key besides; with one it must name it, or what it finds comes in no order. */
function indexColumns(table: Table, { columns, unique }: Index): string[] {
  const key = table.large && !unique ? table.key.filter((column) => !columns.includes(column)) : [];
  return ["owner", ...columns, ...key];
}

function sqlType(type: ColumnType): string {
  const { stored, nullable } = storedType(type);
  return nullable ? SQL_TYPES[stored] : `${SQL_TYPES[stored]} NOT NULL`;
}

/** A staging table: one owner's rows in the order they come, without key and index. */
export function createStageSql(table: Table, owner: number): string {
  return `CREATE TABLE ${quote(table.name)} (${columnList(table)}, "owner" DEFAULT ${owner})`;
}

/** An index of a staging table by the name it has in the store; the primary key's where none is named. */
export function createStageIndexSql(table: Table, index: string | undefined): string {
  const columns = ["owner", ...(index === undefined ? [] : (table.indexes[index]?.columns ?? [])), ...table.key];
  return `CREATE INDEX ${quote(indexName(table, index ?? "key"))} ON ${quote(table.name)} (${columns.map(quote).join(", ")})`;
}

/** So many rows are staged with one statement: each run of one costs more than most rows do. */
export const STAGED_AT_ONCE = 32;

export const insertStagedSql = perTable((table) => insertStaged(table, 1));
export const insertManyStagedSql = perTable((table) => insertStaged(table, STAGED_AT_ONCE));

/** Keys are bound as they are written: a buffer made of each would cost more than all else that is staged. */
function insertStaged(table: Table, rows: number): string {
  const row = `(${table.columnList.map(({ stored }) => (stored === "key" ? "unhex(?)" : "?")).join(", ")})`;
  return `INSERT INTO ${quote(table.name)} (${columnList(table)}) VALUES ${Array.from({ length: rows }, () => row).join(", ")}`;
}

/** Moves the rows of the attached database `stage` in, in the order of their key: pages fill one after the other. */
export const moveStagedSql = perTable((table) => moveStaged(table, table.key.map(quote).join(", ")));
/** The same for rows that were staged in that order: they need not be sorted. */
export const moveSortedSql = perTable((table) => moveStaged(table, "rowid"));

function moveStaged(table: Table, order: string): string {
  return `INSERT INTO main.${quote(table.name)} ("owner", ${columnList(table)})
    SELECT @owner, ${columnList(table)} FROM stage.${quote(table.name)} ORDER BY ${order}`;
}

/** Tables whose rows were staged in the order of their key. */
export const CREATE_SORTED_SQL = `CREATE TABLE "sorted" ("table" TEXT)`;
export const NOTE_SORTED_SQL = `INSERT INTO "sorted" VALUES (?)`;
export const READ_SORTED_SQL = `SELECT "table" FROM stage."sorted"`;

export const readStagedSql = perTable((table) => {
  return `SELECT ${columnList(table)} FROM stage.${quote(table.name)} ORDER BY ${table.key.map(quote).join(", ")}`;
});

export const insertSql = perTable((table) => {
  const columns = Object.keys(table.columns).length + 1;
  return `INSERT INTO ${quote(table.name)} ("owner", ${columnList(table)}) VALUES (${marks(columns)})`;
});

/** Inserts or changes; writes nothing when nothing differs, so that search indexes are not churned. */
export const putSql = perTable((table) => {
  const others = Object.keys(table.columns).filter((column) => !table.key.includes(column));
  const set = others.map((column) => `${quote(column)} = excluded.${quote(column)}`).join(", ");
  const differs = others.map((column) => `${quote(column)} IS NOT excluded.${quote(column)}`).join(" OR ");
  const key = ["owner", ...table.key].map(quote).join(", ");
  return `${insertSql(table)} ON CONFLICT (${key}) DO UPDATE SET ${set} WHERE ${differs}`;
});

/** Binds the row's values, then the owner and the key. */
export const replaceSql = perTable((table) => {
  const set = Object.keys(table.columns).map((column) => `${quote(column)} = ?`);
  return `UPDATE ${quote(table.name)} SET ${set.join(", ")} WHERE ${keyCondition(table)}`;
});

export const deleteSql = perTable((table) => {
  return `DELETE FROM ${quote(table.name)} WHERE ${keyCondition(table)}`;
});

export const countSql = perTable((table) => {
  return `SELECT count(*) AS "n" FROM ${quote(table.name)} WHERE "owner" = ?`;
});

export const getSql = perTable((table) => {
  return `SELECT ${columnList(table)} FROM ${quote(table.name)} WHERE ${keyCondition(table)}`;
});

/** The statement of a scan; bind the owner, the non-null `equals`, then from, after, to and limit where present. */
export function scanSql(table: Table, order: readonly string[], scan: Scan, columns = table.columnList): string {
  const nulls = scan.equals?.map((value) => (value === null ? "0" : "1")).join("") ?? "";
  const bounds = [scan.from, scan.after, scan.to, scan.limit]
    .map((value) => (value === undefined ? "0" : "1"))
    .join("");
  const wanted = columns === table.columnList ? "" : columns.map(({ name }) => name).join(" ");
  const shape = `${scan.index ?? ""} ${nulls} ${bounds} ${scan.reverse === true ? "1" : "0"} ${wanted}`;
  let shapes = scans.get(table);
  if (shapes === undefined) scans.set(table, (shapes = new Map<string, string>()));
  let sql = shapes.get(shape);
  if (sql === undefined) shapes.set(shape, (sql = writeScan(table, order, scan, columns)));
  return sql;
}

/** Statements of scans by what they have in common: index, number of values, which bounds. */
const scans = new WeakMap<Table, Map<string, string>>();

/**
 * Values are bound as `+?`. SQLite (3.54.1, November 2026) weighs ORDER BY against the values of bare variables, and then
 * prepares the statement anew for every execution: 25 µs instead of 4.
 */
function writeScan(table: Table, order: readonly string[], scan: Scan, columns: readonly Column[]): string {
  const equals = scan.equals ?? [];
  assert(equals.length <= order.length, `a scan of ${table.name} names columns of its index`);
  const next = order[equals.length];
  const conditions = [`"owner" = +?`];
  for (const [index, value] of equals.entries()) {
    conditions.push(`${quote(order[index] ?? "")} ${value === null ? "IS NULL" : "= +?"}`);
  }
  if (next !== undefined) {
    if (scan.from !== undefined) conditions.push(`${quote(next)} >= +?`);
    if (scan.after !== undefined) conditions.push(`${quote(next)} > +?`);
    if (scan.to !== undefined) conditions.push(`${quote(next)} <= +?`);
  }
  // Naming the index keeps SQLite from scanning before it has statistics (data-model.md §6).
  const hint = scan.index === undefined ? "" : ` INDEXED BY ${quote(indexName(table, scan.index))}`;
  const direction = scan.reverse === true ? " DESC" : "";
  const by = order
    .slice(equals.length)
    .map((column) => `${quote(column)}${direction}`)
    .join(", ");
  return [
    `SELECT ${columns.map(({ name }) => quote(name)).join(", ")} FROM ${quote(table.name)}${hint} WHERE ${conditions.join(" AND ")}`,
    by === "" ? "" : ` ORDER BY ${by}`,
    scan.limit === undefined ? "" : " LIMIT ?",
  ].join("");
}

export function indexName(table: Table, index: string): string {
  return `${table.name}_${index}`;
}

/** A table's text is made once: it is asked for with each row. */
function perTable(make: (table: Table) => string): (table: Table) => string {
  const texts = new WeakMap<Table, string>();
  return (table) => {
    let text = texts.get(table);
    if (text === undefined) texts.set(table, (text = make(table)));
    return text;
  };
}

function marks(count: number): string {
  return Array.from({ length: count }, () => "?").join(", ");
}

function keyCondition(table: Table): string {
  return ["owner", ...table.key].map((column) => `${quote(column)} = ?`).join(" AND ");
}
