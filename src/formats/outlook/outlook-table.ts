import { type Columns, columnName } from "../table/columns.ts";
import type { DateOrder } from "../../core/settings.ts";
import type { MappedTable } from "../table/read-mapped.ts";
import { OUTLOOK_COLUMNS } from "./outlook-columns.ts";

/**
 * Tells Outlook's header: `First Name,…,E-mail Address` and a few of the columns that nobody else has. Tables that only
 * share names with it are for the mapper.
 */
export function isOutlookHeader(columns: Columns): boolean {
  const known = [...columns.keys()].filter((name) => name in OUTLOOK_COLUMNS);
  const own = ["e-mailaddress", "e-mail2address", "businessphone", "businessstreet", "companymainphone", "mobilephone"];
  return (
    columns.has("lastname") &&
    columns.has("firstname") &&
    own.filter((name) => columns.has(name)).length >= 3 &&
    known.length >= 8
  );
}

/** How to read Outlook's CSV of contacts. Birthdays are in the order of the country where it was written. */
export function outlookTable(dateOrder: DateOrder | undefined): MappedTable {
  return {
    keyName: "outlook",
    isHeader: isOutlookHeader,
    meaningsOf: (header) => header.map((name) => OUTLOOK_COLUMNS[columnName(name)]),
    dateOrder,
  };
}
