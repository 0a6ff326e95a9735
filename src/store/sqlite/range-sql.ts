/** Writes SQL over the rows that one operation created, which its ids tell of: @owner, @firstId and @endId are bound. */
import { FEED_TABLES } from "../engine/touched.ts";
import {
  FACT_TABLES,
  type Reference,
  type StoredType,
  TABLES,
  type Table,
  type TableName,
  storedType,
} from "../schema/index.ts";
import { indexName, quote } from "./table-sql.ts";

/** Tables whose rows tell by an id which operation created them. */
export const COUNTED_TABLES: readonly TableName[] = FACT_TABLES.filter((name) => TABLES[name].counter !== undefined);

/** Whatever SQLite thinks of its chances, the key is the way in. */
function inRange(name: TableName): string {
  const { counter = "", large } = TABLES[name];
  const way = large ? "" : "NOT INDEXED";
  return `FROM main.${quote(name)} ${way} WHERE "owner" = @owner AND ${quote(counter)} >= @firstId AND ${quote(counter)} < @endId`;
}

export const TOUCHED_SQL = {
  contacts: [
    `SELECT "id" AS "value" ${inRange("contact")}`,
    `SELECT "contact" ${inRange("record")} AND "contact" IS NOT NULL`,
    `SELECT "contact" ${inRange("note")}`,
    `SELECT "contact" ${inRange("help")} AND "contact" IS NOT NULL`,
    `SELECT "contact" ${inRange("membership")}`,
    contactsOfRecords("detail"),
    contactsOfRecords("position"),
    contactsOfRecords("identity"),
  ].join(" UNION "),
  identities: `SELECT DISTINCT "identity" AS "value" ${inRange("participation")}`,
  everyTie: `SELECT 1 AS "value" ${inRange("identity")} AND "status" = 'owner' LIMIT 1`,
  /** Whether anything was exchanged before or after: a first import continues nothing. */
  outside: `${anyMessage(`"id" < @firstId`)} UNION ALL ${anyMessage(`"id" >= @endId`)}`,
  threadKeys: keysKnownOutside("threadKey", "byThread"),
  subjectKeys: keysKnownOutside("subjectKey", "bySubject"),
} as const;

/**
 * Contacts of older records that rows of the range hang off; those of the range are found by themselves. The join goes
 * from those rows to the records.
 */
function contactsOfRecords(name: "detail" | "position" | "identity"): string {
  return `SELECT r."contact" FROM main.${quote(name)} s CROSS JOIN main."record" r
    ON r."owner" = @owner AND r."id" = s."record" AND r."contact" IS NOT NULL
    WHERE s."owner" = @owner AND s."id" >= @firstId AND s."id" < @endId AND s."record" < @firstId`;
}

function anyMessage(condition: string): string {
  return `SELECT * FROM (SELECT 1 AS "value" FROM main."interaction" WHERE "owner" = @owner AND ${condition} LIMIT 1)`;
}

/** Threads and subjects of the range in which something was said outside it, as hexadecimal keys. */
function keysKnownOutside(column: "threadKey" | "subjectKey", index: string): string {
  const key = quote(column);
  // Each key once: a conversation may have thousands of messages, and all of them may lie in the range.
  return `SELECT lower(hex(k.${key})) AS "value"
    FROM (SELECT DISTINCT ${key} ${inRange("interaction")} AND ${key} IS NOT NULL) k
    WHERE EXISTS (SELECT 1 FROM main."interaction" m INDEXED BY ${quote(indexName(TABLES.interaction, index))}
      WHERE m."owner" = @owner AND m.${key} = k.${key} AND (m."id" < @firstId OR m."id" >= @endId))`;
}

/** Objects of the change feed in the range: kind and key. */
export const OBJECTS_SQL: readonly { readonly kind: TableName; readonly sql: string }[] = FEED_TABLES.filter((name) =>
  COUNTED_TABLES.includes(name),
).map((kind) => ({ kind, sql: `SELECT ${keyJson(TABLES[kind])} AS "value" ${inRange(kind)}` }));

/** Writes an image of each row of the range in the form of `encodeImage`, numbered from @n under @seq. */
export function imagesSql(name: TableName): string {
  const table = TABLES[name];
  const values = Object.entries(table.columns).map(([column, type]) =>
    valueJson(quote(column), storedType(type).stored),
  );
  const order = table.key.map(quote).join(", ");
  return `INSERT INTO "image" ("owner", "seq", "n", "table", "key", "before")
    SELECT @owner, @seq, @n - 1 + row_number() OVER (ORDER BY ${order}), '${name}', ${keyJson(table)},
    json_array(${values.join(", ")}) ${inRange(name)} ORDER BY ${order}`;
}

export function deleteRangeSql(name: TableName): string {
  return `DELETE ${inRange(name)}`;
}

/** Keys of rows that name an id of the range. */
export function leaningSql({ table, column }: Reference): string {
  return `SELECT ${columnsOfKey(TABLES[table])} FROM ${quote(table)}
    WHERE "owner" = @owner AND ${quote(column)} >= @firstId AND ${quote(column)} < @endId`;
}

/** A row of the range whose reference names nothing. */
export function danglingSql({ table, column, to }: Reference): string {
  const target = quote(TABLES[to].key[0] ?? "");
  return `SELECT 1 AS "value" ${inRange(table)} AND ${quote(column)} IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM main.${quote(to)} t WHERE t."owner" = @owner AND t.${target} = main.${quote(table)}.${quote(column)}) LIMIT 1`;
}

function columnsOfKey(table: Table): string {
  return table.key.map(quote).join(", ");
}

/** The key as `encodeKey` writes it. Tables with a counter have no key columns but numbers. */
function keyJson(table: Table): string {
  return `json_array(${columnsOfKey(table)})`;
}

/** A value as `encodeImage` writes it. */
function valueJson(column: string, stored: StoredType): string {
  switch (stored) {
    case "int":
    case "text":
      return column;
    case "real":
      // JavaScript writes whole numbers without a fraction.
      return `iif(${column} = CAST(${column} AS INTEGER), CAST(${column} AS INTEGER), ${column})`;
    case "key":
      return `iif(${column} IS NULL, NULL, lower(hex(${column})))`;
    case "blob":
      return `iif(${column} IS NULL, NULL, json_object('$', lower(hex(${column}))))`;
  }
}
