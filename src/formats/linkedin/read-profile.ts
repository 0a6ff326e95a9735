import type { Reading } from "../../core/reading.ts";
import { composeName } from "../table/compose-name.ts";
import { readRecords } from "../table/read-records.ts";
import type { TableRow } from "../table/row.ts";
import { profileParty } from "./profile-party.ts";
import { isProfileHeader } from "./recognise-linkedin.ts";

/** Reads `Profile.csv`, one row that says who the archive's owner is; newer ones give the name alone. */
export async function* readProfile(rows: AsyncIterable<TableRow>, path: string): AsyncGenerator<Reading> {
  for await (const record of readRecords(rows, path, isProfileHeader)) {
    if (record.kind === "skip") {
      yield record;
      continue;
    }
    const name = composeName({ given: record.cell("firstname"), family: record.cell("lastname") })?.full;
    const party = profileParty(record.cell("url", "profileurl", "publicprofileurl"), name ?? "");
    if (name === undefined && party === undefined) {
      yield { kind: "skip", place: record.place, reason: "empty" };
      continue;
    }
    const parties = party === undefined ? [] : [party];
    yield { kind: "owner", place: record.place, parties, ...(name === undefined ? {} : { name }) };
  }
}
