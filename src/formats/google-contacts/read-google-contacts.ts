import type { Card } from "../../core/card.ts";
import { keyOf, keyOfBytes } from "../../core/key.ts";
import { foldText } from "../../core/search/fold.ts";
import type { Reading } from "../../core/reading.ts";
import { type KeyKeeper, createKeyKeeper } from "../table/key-keeper.ts";
import { type TableRecord, readRecords } from "../table/read-records.ts";
import type { TableRow } from "../table/row.ts";
import { cardFromRow } from "./card-from-row.ts";
import { isGoogleContactsHeader } from "./recognise-google-contacts.ts";

/**
 * Reads Google's contacts CSV, old and new. It holds no ids, so a record is known again by its folded
 * name and its first address or number.
 */
export async function* readGoogleContacts(rows: AsyncIterable<TableRow>, path: string): AsyncGenerator<Reading> {
  const keep = createKeyKeeper();
  for await (const record of readRecords(rows, path, isGoogleContactsHeader)) {
    yield* record.kind === "skip" ? [record] : readContact(record, keep);
  }
}

function* readContact(record: TableRecord, keep: KeyKeeper): Generator<Reading> {
  const { place } = record;
  const { card, problems } = cardFromRow(record);
  if (saysNothing(card)) {
    yield { kind: "skip", place, reason: "empty" };
    return;
  }
  const raw = record.raw();
  const key = keep(keyOf("google-contacts", foldText(card.name?.full ?? ""), firstAddress(card)), keyOfBytes(raw));
  if (key === undefined) {
    yield { kind: "skip", place, reason: "duplicate" };
    return;
  }
  for (const text of problems) yield { kind: "problem", problem: { place, text } };
  yield { kind: "card", place, key, raw, card };
}

/** A row with nothing but a group or a sorting name is no record of anybody. */
function saysNothing(card: Card): boolean {
  const { name, nicknames, emails, phones, urls, handles, addresses, notes } = card;
  return (
    name === undefined && [nicknames, emails, phones, urls, handles, addresses, notes].every((all) => all.length === 0)
  );
}

function firstAddress({ emails, phones }: Card): string {
  return emails[0]?.value.toLowerCase() ?? phones[0]?.value.replace(/\D/g, "") ?? "";
}
