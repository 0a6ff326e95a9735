import { EMPTY_CARD } from "../../core/card.ts";
import { keyOf, keyOfBytes } from "../../core/key.ts";
import type { Reading } from "../../core/reading.ts";
import { foldText } from "../../core/search/fold.ts";
import { composeName } from "../table/compose-name.ts";
import { createKeyKeeper } from "../table/key-keeper.ts";
import { readRecords } from "../table/read-records.ts";
import type { TableRow } from "../table/row.ts";
import type { NameBook } from "./name-book.ts";
import { profileParty } from "./profile-party.ts";
import { isNotesHeader } from "./recognise-linkedin.ts";

/** Reads `Notes.csv`, in archives since 2026: what the owner wrote about connections, one note a row. */
export async function* readNotes(
  rows: AsyncIterable<TableRow>,
  path: string,
  nameBook: NameBook,
): AsyncGenerator<Reading> {
  const keep = createKeyKeeper();
  for await (const record of readRecords(rows, path, isNotesHeader)) {
    if (record.kind === "skip") {
      yield record;
      continue;
    }
    const { place } = record;
    const note = record.cell("note");
    const name = composeName({
      given: record.cell("connectionfirstname"),
      family: record.cell("connectionlastname"),
    });
    const url = record.cell("connectionprofileurl") || (nameBook(name?.full ?? "") ?? "");
    if (note === "" || (name === undefined && url === "")) {
      yield { kind: "skip", place, reason: "empty" };
      continue;
    }
    const raw = record.raw();
    const whose = profileParty(url, "")?.value ?? foldText(name?.full ?? url);
    const key = keep(keyOf("linkedin-note", whose, record.cell("createdon")), keyOfBytes(raw));
    if (key === undefined) {
      yield { kind: "skip", place, reason: "duplicate" };
      continue;
    }
    const card = {
      ...EMPTY_CARD,
      ...(name === undefined ? {} : { name }),
      urls: url === "" ? [] : [{ value: url, label: "linkedin" }],
      notes: [note],
    };
    yield { kind: "card", place, key, raw, card };
  }
}
