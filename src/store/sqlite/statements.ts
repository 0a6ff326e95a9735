/** Prepared statements, each text once for a connection. */
import type Database from "better-sqlite3";
import { assert } from "../../core/failure.ts";

/** A row as SQLite gives it: columns of values that nobody has looked at yet. */
export type RawRow = Readonly<Record<string, unknown>>;

export type Statements = (sql: string) => Database.Statement<unknown[], RawRow>;

export function openStatements(database: Database.Database): Statements {
  const prepared = new Map<string, Database.Statement<unknown[], RawRow>>();
  return (sql) => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      statement = database.prepare<unknown[], RawRow>(sql);
      prepared.set(sql, statement);
    }
    return statement;
  };
}

export function intIn(row: RawRow, column: string): number {
  const value = row[column];
  assert(typeof value === "number", `${column} is a number`);
  return value;
}

/** The numbers of a statement of one column, without a row made for each. */
export function numbersIn(statement: ReturnType<Statements>, values: readonly unknown[]): number[] {
  const found: readonly unknown[] = statement.pluck().all(...values);
  return found.filter((value) => typeof value === "number");
}

/** The texts of a statement of one column, without a row made for each. */
export function textsIn(statement: ReturnType<Statements>, values: readonly unknown[]): string[] {
  const found: readonly unknown[] = statement.pluck().all(...values);
  return found.filter((value) => typeof value === "string");
}

export function textIn(row: RawRow, column: string): string {
  const value = row[column];
  assert(typeof value === "string", `${column} is a text`);
  return value;
}

export function intOrNoneIn(row: RawRow, column: string): number | null {
  return row[column] === null ? null : intIn(row, column);
}

export function textOrNoneIn(row: RawRow, column: string): string | null {
  return row[column] === null ? null : textIn(row, column);
}
