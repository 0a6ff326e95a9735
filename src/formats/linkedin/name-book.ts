import { foldText } from "../../core/search/fold.ts";
import { composeName } from "../table/compose-name.ts";
import { readRecords } from "../table/read-records.ts";
import type { TableRow } from "../table/row.ts";
import { CONNECTION_COLUMNS } from "./connection-columns.ts";
import { profileParty } from "./profile-party.ts";
import { isConnectionsHeader } from "./recognise-linkedin.ts";

/** Gives the address of the profile of the one connection that is meant; undefined where none is, or several may be. */
export type NameBook = (name: string, organisation?: string) => string | undefined;

interface Entry {
  readonly url: string;
  readonly organisation: string;
}

/**
 * Reads the connections of an archive, so that its files that hold only names (recommendations) can tell whose they
 * are. Of several of one name the one at that company is meant. Memory grows with the connections.
 */
export async function readNameBook(rows: AsyncIterable<TableRow> | undefined): Promise<NameBook> {
  const entriesByName = new Map<string, Entry[]>();
  for await (const record of rows === undefined ? [] : readRecords(rows, "", isConnectionsHeader)) {
    if (record.kind === "skip") continue;
    const { given, family, url, organisation } = CONNECTION_COLUMNS;
    const name = composeName({ given: record.cell(...given), family: record.cell(...family) })?.full;
    if (name === undefined || profileParty(record.cell(...url), "") === undefined) continue;
    const entry = { url: record.cell(...url), organisation: foldText(record.cell(...organisation)) };
    entriesByName.set(foldText(name), [...(entriesByName.get(foldText(name)) ?? []), entry]);
  }
  return (name, organisation = "") => {
    const entries = entriesByName.get(foldText(name)) ?? [];
    const there = entries.length === 1 ? entries : entries.filter((one) => one.organisation === foldText(organisation));
    return there.length === 1 ? there[0]?.url : undefined;
  };
}
