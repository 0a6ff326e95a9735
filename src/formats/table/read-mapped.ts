import type { Card } from "../../core/card.ts";
import { keyOf, keyOfBytes } from "../../core/key.ts";
import type { Reading } from "../../core/reading.ts";
import { foldText } from "../../core/search/fold.ts";
import type { DateOrder } from "../../core/settings.ts";
import type { ColumnField, ColumnMeanings } from "./column-field.ts";
import type { Columns } from "./columns.ts";
import { type DateOrderFinder, createDateOrderFinder } from "./date-order.ts";
import { createKeyKeeper } from "./key-keeper.ts";
import { cardFromCells } from "./mapped-card.ts";
import { readRecords } from "./read-records.ts";
import type { TableRow } from "./row.ts";

export interface MappedTable {
  /** In the keys of its records: the same person of two kinds of table is two records. */
  readonly keyName: string;
  isHeader(columns: Columns): boolean;
  meaningsOf(header: readonly string[]): ColumnMeanings;
  /** Where the dates of the table do not say their order themselves. */
  readonly dateOrder?: DateOrder | undefined;
}

const DATE_FIELDS: readonly ColumnField[] = ["birthday", "anniversary", "date", "connected"];

/**
 * Reads a table of people, once for the order of its dates and once for its people. It holds no ids, so a record is
 * known again by its folded name and its first address or number.
 *
 * `openRows` gives the rows from the start, each time it is called.
 */
export async function* readMapped(
  openRows: () => AsyncIterable<TableRow>,
  path: string,
  table: MappedTable,
): AsyncGenerator<Reading> {
  const { meanings, finder } = await study(openRows(), table);
  const order = finder.order() ?? table.dateOrder;
  const keep = createKeyKeeper();
  for await (const record of readRecords(openRows(), path, table.isHeader)) {
    if (record.kind === "skip") {
      yield record;
      continue;
    }
    const { place } = record;
    const { card, problems } = cardFromCells(record.cells, meanings, order);
    if (saysNothing(card)) {
      yield { kind: "skip", place, reason: "empty" };
      continue;
    }
    const raw = record.raw();
    const key = keep(keyOf(table.keyName, foldText(card.name?.full ?? ""), firstAddress(card)), keyOfBytes(raw));
    if (key === undefined) {
      yield { kind: "skip", place, reason: "duplicate" };
      continue;
    }
    for (const text of problems) yield { kind: "problem", problem: { place, text } };
    yield { kind: "card", place, key, raw, card };
  }
}

async function study(
  rows: AsyncIterable<TableRow>,
  table: MappedTable,
): Promise<{ readonly meanings: ColumnMeanings; readonly finder: DateOrderFinder }> {
  const finder = createDateOrderFinder();
  let meanings: ColumnMeanings = [];
  let dateColumns: readonly number[] = [];
  const onHeader = (header: readonly string[]): void => {
    meanings = table.meaningsOf(header);
    dateColumns = meanings.flatMap((meaning, index) =>
      meaning !== undefined && DATE_FIELDS.includes(meaning.field) ? [index] : [],
    );
  };
  for await (const record of readRecords(rows, "", table.isHeader, onHeader)) {
    if (record.kind === "record") for (const index of dateColumns) finder.add(record.cells[index] ?? "");
    if ((meanings.length > 0 && dateColumns.length === 0) || finder.isSettled()) break;
  }
  return { meanings, finder };
}

function saysNothing({ name, nicknames, emails, phones, urls, handles, addresses, notes }: Card): boolean {
  return (
    name === undefined && [nicknames, emails, phones, urls, handles, addresses, notes].every((all) => all.length === 0)
  );
}

function firstAddress({ emails, phones, urls }: Card): string {
  return emails[0]?.value.toLowerCase() ?? phones[0]?.value.replace(/\D/g, "") ?? urls[0]?.value.toLowerCase() ?? "";
}
