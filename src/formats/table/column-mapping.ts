import { type Key, keyOf } from "../../core/key.ts";
import { type ColumnMeaning, type ColumnMeanings, isColumnField } from "./column-field.ts";
import { columnName, columnsOf } from "./columns.ts";
import { guessColumns, isOfPeople } from "./guess-columns.ts";
import type { MappedTable } from "./read-mapped.ts";

/** What the owner says of one column. */
export interface ColumnWish {
  readonly column: string;
  readonly meaning: ColumnMeaning;
}

/** What is known of tables before they are seen. */
export interface TableWishes {
  /** What was said before, by `headerKey`: a table with the same columns is read the same way. */
  readonly remembered: ReadonlyMap<string, readonly ColumnWish[]>;
  readonly wished: readonly ColumnWish[];
}

export const NO_WISHES: TableWishes = { remembered: new Map(), wished: [] };

/** One column as it is shown: what it is taken for, and what stands in it. */
export interface ShownColumn {
  readonly column: string;
  /** `email:work`; null for a column that is only kept. */
  readonly field: string | null;
  readonly samples: readonly string[];
}

export interface TableMapping {
  readonly headerKey: Key;
  readonly header: readonly string[];
  readonly meanings: ColumnMeanings;
  /** The owner's own words about its columns, new and remembered. */
  readonly wishes: readonly ColumnWish[];
  readonly columns: readonly ShownColumn[];
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 30;

/** Tells tables of the same columns for one, whatever their case. */
export function headerKeyOf(header: readonly string[]): Key {
  return keyOf("columns", ...header.map(columnName));
}

/** Reads `Column=field` or `Column=field:label`; undefined where the field is none. */
export function parseColumnWish(text: string): ColumnWish | undefined {
  const cut = text.lastIndexOf("=");
  const [field = "", label = ""] = text.slice(cut + 1).split(/:(.*)/s);
  const column = text.slice(0, Math.max(0, cut)).trim();
  const known = field.trim().toLowerCase();
  if (column === "" || !isColumnField(known)) return undefined;
  return { column, meaning: { field: known, ...(label.trim() === "" ? {} : { label: label.trim() }) } };
}

/** Writes a wish as `parseColumnWish` reads it. */
export function formatColumnWish({ column, meaning }: ColumnWish): string {
  return `${column}=${formatMeaning(meaning)}`;
}

function formatMeaning({ field, label }: ColumnMeaning): string {
  return label === undefined ? field : `${field}:${label}`;
}

/**
 * Says how to read a table: by what the owner said of its columns, else by a guess. Undefined where it is not surely
 * of people, and the owner said nothing of it. Of the rows below the header some are enough.
 */
export function mapTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { remembered, wished }: TableWishes,
): TableMapping | undefined {
  const headerKey = headerKeyOf(header);
  const columns = columnsOf(header);
  const said = wished.filter(({ column }) => columns.has(columnName(column)));
  const before = (remembered.get(headerKey) ?? []).filter(
    ({ column }) => !said.some((wish) => columnName(wish.column) === columnName(column)),
  );
  const wishes = [...before, ...said];
  const guess = guessColumns(header, rows);
  const meanings = header.map((name, index) => {
    const wish = wishes.find(({ column }) => columnName(column) === columnName(name));
    const meaning = wish?.meaning ?? guess.meanings[index];
    return meaning?.field === "ignore" ? undefined : meaning;
  });
  if (wishes.length === 0 ? !guess.isCertain : !isOfPeople(meanings) && !wishes.some(namesSomebody)) return undefined;
  const shown = header.map((column, index) => {
    const meaning = meanings[index];
    const values = new Set(rows.map((cells) => sampleOf(cells[index] ?? "")).filter((value) => value !== ""));
    return {
      column,
      field: meaning === undefined ? null : formatMeaning(meaning),
      samples: [...values].slice(0, SAMPLES),
    };
  });
  return { headerKey, header, meanings, wishes, columns: shown };
}

/** Whoever says which column is a name or an address says that it is a table of people. */
function namesSomebody({ meaning }: ColumnWish): boolean {
  return ["name", "given", "family", "email", "phone", "linkedin", "handle"].includes(meaning.field);
}

/** How to read a table of which that is known. */
export function mappedTable({ header, meanings }: TableMapping): MappedTable {
  const expected = columnsOf(header);
  return {
    keyName: "table",
    isHeader: (columns) =>
      columns.size === expected.size && [...expected].every(([name, index]) => columns.get(name) === index),
    meaningsOf: () => meanings,
  };
}

function sampleOf(text: string): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, " ").trim();
  return line.length > SAMPLE_LENGTH ? `${line.slice(0, SAMPLE_LENGTH - 1)}…` : line;
}
