import { type Card, EMPTY_CARD } from "../../core/card.ts";
import { keyOf, keyOfBytes } from "../../core/key.ts";
import { foldText } from "../../core/search/fold.ts";
import type { Reading } from "../../core/reading.ts";
import { composeName } from "../table/compose-name.ts";
import { type KeyKeeper, createKeyKeeper } from "../table/key-keeper.ts";
import { type TableRecord, readRecords } from "../table/read-records.ts";
import type { TableRow } from "../table/row.ts";
import { CONNECTION_COLUMNS } from "./connection-columns.ts";
import { parseConnectedOn } from "./parse-dates.ts";
import { profileParty } from "./profile-party.ts";
import { isConnectionsHeader } from "./recognise-linkedin.ts";

/**
 * Reads `Connections.csv`: three generations of its header, in the languages of connection-columns.ts. The key is the
 * profile's slug; files older than 2023 have none, and take the name and the day of connection.
 */
export async function* readConnections(rows: AsyncIterable<TableRow>, path: string): AsyncGenerator<Reading> {
  const keep = createKeyKeeper();
  for await (const record of readRecords(rows, path, isConnectionsHeader)) {
    yield* record.kind === "skip" ? [record] : readConnection(record, keep);
  }
}

function* readConnection(record: TableRecord, keep: KeyKeeper): Generator<Reading> {
  const { place } = record;
  const card = cardFromRow(record);
  const url = card.urls[0]?.value ?? "";
  if (card.name === undefined && url === "") {
    yield { kind: "skip", place, reason: "hidden-member" };
    return;
  }

  const raw = record.raw();
  const profile = profileParty(url, "")?.value;
  const shared =
    profile === undefined
      ? keyOf("linkedin-name", foldText(card.name?.full ?? url), card.connectedOn ?? "")
      : keyOf(profile);
  const key = keep(shared, keyOfBytes(raw));
  if (key === undefined) {
    yield { kind: "skip", place, reason: "duplicate" };
    return;
  }

  const since = record.cell(...CONNECTION_COLUMNS.connectedOn);
  if (since !== "" && card.connectedOn === undefined) {
    yield { kind: "problem", problem: { place, text: `"${since}" is not a date; the connection has none` } };
  }
  yield { kind: "card", place, key, raw, card };
}

function cardFromRow(record: TableRecord): Card {
  const email = record.cell(...CONNECTION_COLUMNS.email);
  const url = record.cell(...CONNECTION_COLUMNS.url);
  const organisation = record.cell(...CONNECTION_COLUMNS.organisation);
  const title = record.cell(...CONNECTION_COLUMNS.title);
  const connectedOn = parseConnectedOn(record.cell(...CONNECTION_COLUMNS.connectedOn));
  const name = composeName({
    given: record.cell(...CONNECTION_COLUMNS.given),
    family: record.cell(...CONNECTION_COLUMNS.family),
  });
  return {
    ...EMPTY_CARD,
    ...(name === undefined ? {} : { name }),
    emails: email === "" ? [] : [{ value: email }],
    urls: url === "" ? [] : [{ value: url, label: "linkedin" }],
    positions:
      organisation === "" && title === ""
        ? []
        : [{ ...(organisation === "" ? {} : { organisation }), ...(title === "" ? {} : { title }) }],
    ...(connectedOn === undefined ? {} : { connectedOn }),
  };
}
