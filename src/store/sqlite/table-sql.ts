/** Writes SQL from the one description of the tables. Names are quoted; values are always bound. */
import type { Scan } from "../port.ts";
import type { ColumnType, Table } from "../schema/index.ts";

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  int: "INTEGER",
  text: "TEXT",
  blob: "BLOB",
  key: "BLOB",
  real: "REAL",
};

export function quote(name: string): string {
  return `"${name}"`;
}

/** Statements that create a table with its indexes, as the migrations leave it. */
export function createTableSql(table: Table): string[] {
  const columns = Object.entries(table.columns).map(([name, type]) => `${quote(name)} ${SQL_TYPES[type]}`);
  const key = ["owner", ...table.key].map(quote).join(", ");
  const body = [`"owner" INTEGER NOT NULL`, ...columns, `PRIMARY KEY (${key})`].join(", ");
  return [
    `CREATE TABLE ${quote(table.name)} (${body})${table.large ? "" : " WITHOUT ROWID"}`,
    ...Object.entries(table.indexes).map(
      ([name, index]) =>
        `CREATE ${index.unique ? "UNIQUE " : ""}INDEX ${quote(indexName(table, name))} ON ${quote(table.name)} (${["owner", ...index.columns].map(quote).join(", ")})`,
    ),
  ];
}

/** A staging table: no key, no index, rows in the order they come. */
export function createStageSql(table: Table): string {
  return `CREATE TABLE ${quote(table.name)} (${["owner", ...Object.keys(table.columns)].map(quote).join(", ")})`;
}

export function insertSql(table: Table): string {
  const columns = ["owner", ...Object.keys(table.columns)];
  return `INSERT INTO ${quote(table.name)} (${columns.map(quote).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
}

/** Inserts or changes; writes nothing when nothing differs, so that search indexes are not churned. */
export function putSql(table: Table): string {
  const others = Object.keys(table.columns).filter((column) => !table.key.includes(column));
  const set = others.map((column) => `${quote(column)} = excluded.${quote(column)}`).join(", ");
  const differs = others.map((column) => `${quote(column)} IS NOT excluded.${quote(column)}`).join(" OR ");
  const key = ["owner", ...table.key].map(quote).join(", ");
  return `${insertSql(table)} ON CONFLICT (${key}) DO UPDATE SET ${set} WHERE ${differs}`;
}

export function replaceSql(table: Table): string {
  const set = Object.keys(table.columns).map((column) => `${quote(column)} = ?`);
  return `UPDATE ${quote(table.name)} SET ${set.join(", ")} WHERE ${keyCondition(table)}`;
}

export function deleteSql(table: Table): string {
  return `DELETE FROM ${quote(table.name)} WHERE ${keyCondition(table)}`;
}

export function getSql(table: Table): string {
  return `SELECT ${columnList(table)} FROM ${quote(table.name)} WHERE ${keyCondition(table)}`;
}

/** The statement of a scan; bind the owner, the non-null `equals`, then from, after, to and limit where present. */
export function scanSql(table: Table, order: readonly string[], scan: Scan): string {
  const equals = scan.equals ?? [];
  const next = order[equals.length];
  const conditions = [`"owner" = ?`];
  for (const [index, value] of equals.entries()) {
    conditions.push(`${quote(order[index] ?? "")} ${value === null ? "IS NULL" : "= ?"}`);
  }
  if (next !== undefined) {
    if (scan.from !== undefined) conditions.push(`${quote(next)} >= ?`);
    if (scan.after !== undefined) conditions.push(`${quote(next)} > ?`);
    if (scan.to !== undefined) conditions.push(`${quote(next)} <= ?`);
  }
  // Naming the index keeps SQLite from scanning before it has statistics (data-model.md §6).
  const hint = scan.index === undefined ? "" : ` INDEXED BY ${quote(indexName(table, scan.index))}`;
  const direction = scan.reverse === true ? " DESC" : "";
  const by = order
    .slice(equals.length)
    .map((column) => `${quote(column)}${direction}`)
    .join(", ");
  return [
    `SELECT ${columnList(table)} FROM ${quote(table.name)}${hint} WHERE ${conditions.join(" AND ")}`,
    by === "" ? "" : ` ORDER BY ${by}`,
    scan.limit === undefined ? "" : " LIMIT ?",
  ].join("");
}

export function indexName(table: Table, index: string): string {
  return `${table.name}_${index}`;
}

function columnList(table: Table): string {
  return Object.keys(table.columns).map(quote).join(", ");
}

function keyCondition(table: Table): string {
  return ["owner", ...table.key].map((column) => `${quote(column)} = ?`).join(" AND ");
}
