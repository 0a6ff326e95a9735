import { normaliseEmail } from "../../core/person/identity.ts";
import type { Reading } from "../../core/reading.ts";
import { readRecords } from "../table/read-records.ts";
import type { TableRow } from "../table/row.ts";
import { parseMonthOf } from "./parse-dates.ts";
import { isEmailsHeader, isPositionsHeader, isSharesHeader } from "./recognise-linkedin.ts";

/** Reads `Email Addresses.csv`: the owner's own, as far as LinkedIn has had them confirmed. */
export async function* readEmailAddresses(rows: AsyncIterable<TableRow>, path: string): AsyncGenerator<Reading> {
  for await (const record of readRecords(rows, path, isEmailsHeader)) {
    if (record.kind === "skip") {
      yield record;
      continue;
    }
    const { place } = record;
    const value = normaliseEmail(record.cell("emailaddress"));
    if (value === null) yield { kind: "skip", place, reason: "empty" };
    else if (!/^(?:yes|true|1)$/i.test(record.cell("confirmed"))) {
      yield { kind: "skip", place, reason: "not-kept", detail: "an address that was never confirmed" };
    } else yield { kind: "owner", place, parties: [{ kind: "email", value }] };
  }
}

/** Reads `Positions.csv`: where the owner has worked, and when. */
export async function* readPositions(rows: AsyncIterable<TableRow>, path: string): AsyncGenerator<Reading> {
  for await (const record of readRecords(rows, path, isPositionsHeader)) {
    if (record.kind === "skip") {
      yield record;
      continue;
    }
    const { place } = record;
    const organisation = record.cell("companyname");
    const title = record.cell("title");
    if (organisation === "" && title === "") {
      yield { kind: "skip", place, reason: "empty" };
      continue;
    }
    const from = parseMonthOf(record.cell("startedon"), "first");
    const to = parseMonthOf(record.cell("finishedon"), "last");
    const position = {
      ...(organisation === "" ? {} : { organisation }),
      ...(title === "" ? {} : { title }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    yield { kind: "owner", place, parties: [], position };
  }
}

/** Counts `Shares.csv`: what the owner posted was said to nobody in particular. */
export async function* readShares(rows: AsyncIterable<TableRow>, path: string): AsyncGenerator<Reading> {
  for await (const record of readRecords(rows, path, isSharesHeader)) {
    if (record.kind === "skip") yield record;
    else yield { kind: "skip", place: record.place, reason: "not-kept", detail: "a post of your own" };
  }
}
