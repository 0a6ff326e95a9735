import { type Row, TABLES, type TableName, encodeKey, keyOfRow } from "../schema/index.ts";
import type { Reader, Touched } from "./transaction.ts";

/** Tables whose rows are objects of the change feed in their own right. */
const FEED_TABLES: ReadonlySet<TableName> = new Set(["group", "source", "touch", "setting", "verdict"]);

/**
 * Notes what a row that was written, replaced or removed touches. Call it with the row as it was
 * and as it is, while what the row leans on can still be read.
 */
export function noteTouched(reader: Reader, touched: Touched, table: TableName, row: Row, gone: boolean): void {
  switch (table) {
    case "contact":
      touched.contacts.add(row["id"] as number);
      break;
    case "record":
      if (row["contact"] !== null) touched.contacts.add(row["contact"] as number);
      break;
    case "note":
    case "membership":
      touched.contacts.add(row["contact"] as number);
      break;
    case "detail":
    case "position":
      noteRecord(reader, touched, row["record"] as number);
      break;
    case "identity":
      touched.identities.add(row["id"] as number);
      if (row["record"] !== null) noteRecord(reader, touched, row["record"] as number);
      if (row["status"] === "owner") touched.everything = true;
      break;
    case "interaction":
      if (row["threadKey"] !== null) touched.threadKeys.add(row["threadKey"] as string);
      if (row["subjectKey"] !== null) touched.subjectKeys.add(row["subjectKey"] as string);
      for (const part of reader.scan("participation", { equals: [row["id"] as number] }))
        touched.identities.add(part["identity"] as number);
      break;
    case "participation":
      touched.identities.add(row["identity"] as number);
      break;
    case "setting":
      if (row["key"] === "zone") touched.everything = true;
      break;
    case "organisation":
    case "source":
    case "touch":
    case "copy":
    case "event":
    case "expected":
    case "group":
    case "verdict":
    case "blob":
    case "profile":
    case "tie":
    case "search":
      break;
  }
  if (FEED_TABLES.has(table)) noteObject(touched, table, encodeKey(keyOfRow(TABLES[table], row)), gone);
}

export function noteObject(touched: Touched, kind: string, object: string, gone: boolean): void {
  touched.objects.set(`${kind} ${object}`, { kind, object, gone });
}

function noteRecord(reader: Reader, touched: Touched, id: number): void {
  const contact = reader.get("record", [id])?.["contact"];
  if (typeof contact === "number") touched.contacts.add(contact);
}
