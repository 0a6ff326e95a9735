import { type Card, EMPTY_CARD } from "../../core/card.ts";
import { keyOf, keyOfBytes } from "../../core/key.ts";
import type { Reading } from "../../core/reading.ts";
import { foldText } from "../../core/search/fold.ts";
import { composeName } from "../table/compose-name.ts";
import { createKeyKeeper } from "../table/key-keeper.ts";
import { parseBirthday } from "../table/parse-birthday.ts";
import { type TableRecord, readRecords } from "../table/read-records.ts";
import type { TableRow } from "../table/row.ts";
import { isUploadedContactsHeader } from "./recognise-linkedin.ts";

/** Reads `Contacts.csv`: the address books that the owner once let LinkedIn have. Cells hold several values, by commas. */
export async function* readUploadedContacts(rows: AsyncIterable<TableRow>, path: string): AsyncGenerator<Reading> {
  const keep = createKeyKeeper();
  for await (const record of readRecords(rows, path, isUploadedContactsHeader)) {
    if (record.kind === "skip") {
      yield record;
      continue;
    }
    const { place } = record;
    const card = cardFromRow(record);
    const { name, emails, phones, urls } = card;
    if (name === undefined && [emails, phones, urls].every((all) => all.length === 0)) {
      yield { kind: "skip", place, reason: "empty" };
      continue;
    }
    const raw = record.raw();
    const address = emails[0]?.value.toLowerCase() ?? phones[0]?.value.replace(/\D/g, "") ?? "";
    const key = keep(keyOf("linkedin-contact", foldText(name?.full ?? ""), address), keyOfBytes(raw));
    if (key === undefined) yield { kind: "skip", place, reason: "duplicate" };
    else yield { kind: "card", place, key, raw, card };
  }
}

function cardFromRow(record: TableRecord): Card {
  const full = record.cell("fullname");
  const name = composeName({
    given: record.cell("firstname"),
    family: record.cell("lastname"),
    ...(full === "" ? {} : { full }),
  });
  const organisation = record.cell("companies");
  const title = record.cell("title");
  const address = record.cell("addresses") || record.cell("location");
  const birthday = parseBirthday(record.cell("birthday"));
  return {
    ...EMPTY_CARD,
    ...(name === undefined ? {} : { name }),
    emails: valuesOf(record.cell("emails")).filter(({ value }) => value.includes("@")),
    phones: valuesOf(record.cell("phonenumbers")),
    urls: [...valuesOf(record.cell("sites")), ...valuesOf(record.cell("profiles"))],
    handles: valuesOf(record.cell("instantmessagehandles")).map(({ value }) => {
      const cut = value.indexOf(":");
      return cut > 0 ? { value: value.slice(cut + 1).trim(), label: value.slice(0, cut).trim() } : { value };
    }),
    addresses: address === "" ? [] : [{ formatted: address }],
    positions:
      organisation === "" && title === ""
        ? []
        : [{ ...(organisation === "" ? {} : { organisation }), ...(title === "" ? {} : { title }) }],
    dates: birthday === undefined ? [] : [{ kind: "birthday", date: birthday }],
  };
}

function valuesOf(text: string): { readonly value: string }[] {
  return text
    .split(/[,;\r\n]+/)
    .map((value) => ({ value: value.trim() }))
    .filter(({ value }) => value !== "");
}
