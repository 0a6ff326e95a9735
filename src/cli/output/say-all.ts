/** Everything held about a contact, as it stands in the tables: complete before it is pretty. */
import type { HeldAbout } from "../../app/show-all.ts";
import type { Day, Instant } from "../../core/day.ts";
import { countOf } from "./count-of.ts";
import { wrapText } from "./wrap-text.ts";

type Value = HeldAbout["tables"][number]["rows"][number][string] | undefined;

export function sayAll({ tables, log }: HeldAbout, dayAt: (at: Instant) => Day, columns: number): string {
  const lines: string[] = [];
  for (const { table, rows } of tables) {
    lines.push(`${table}: ${countOf(rows.length, "row")}`);
    for (const row of rows) {
      const cells = Object.entries(row).flatMap(([column, value]) =>
        value === null
          ? []
          : [
              `${column}=${column === "at" && typeof value === "number" ? new Date(value).toISOString() : shown(value)}`,
            ],
      );
      lines.push(wrapText(cells.join("  "), columns, 2, 6));
    }
  }
  lines.push(`log: ${countOf(log.length, "operation")}`);
  for (const { operation, images } of log) {
    lines.push(wrapText(`${operation.seq}  ${dayAt(operation.at)}  ${operation.summary}`, columns, 2, 6));
    for (const { table, key, before } of images) {
      lines.push(wrapText(`before it, ${table} ${key}: ${before ?? "not there"}`, columns, 6, 8));
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Bytes are text as a rule: a card as its source wrote it. */
function shown(value: Value): string {
  if (value instanceof Uint8Array)
    return isText(value) ? JSON.stringify(new TextDecoder().decode(value)) : countOf(value.length, "byte");
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

/** Rows for a document: bytes as text where they are, else as hexadecimal under `$`, as archives write them. */
export function documentOfAll({ tables, log }: HeldAbout): object {
  const valueOf = (value: Value): unknown =>
    value instanceof Uint8Array
      ? isText(value)
        ? new TextDecoder().decode(value)
        : { $: Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("") }
      : value;
  return {
    tables: Object.fromEntries(
      tables.map(({ table, rows }) => [
        table,
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, valueOf(value)]))),
      ]),
    ),
    log: log.map(({ operation: { seq, at, kind, summary }, images }) => ({
      ...{ seq, at: new Date(at).toISOString(), kind, summary },
      images: images.map(({ table, key, before }) => ({ table, key, before })),
    })),
  };
}
