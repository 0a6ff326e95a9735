import { columnName, columnsOf } from "../../formats/table/columns.ts";
import { type TableMapping, type TableWishes, mapTable, mappedTable } from "../../formats/table/column-mapping.ts";
import { guessCodepage } from "../../formats/table/guess-codepage.ts";
import { isText } from "./describe-bytes.ts";
import type { FileReader, InputFile } from "./input-file.ts";
import { parseCsv } from "./parse-csv.ts";
import { readHead } from "./read-head.ts";
import { readMappedFile } from "./read-mapped-file.ts";
import { sniffTable } from "./sniff-table.ts";
import { once, textBytes, wholeOf } from "./text-bytes.ts";

/** So many rows are looked at to tell what the columns hold. */
const ROWS = 200;

/**
 * Says how to read a table that is no known one, by its columns; undefined where it is no table, or not surely one of
 * people. `isOther` is set for one that is known: then only the owner's own words about its columns count.
 */
export async function mapFile(
  file: InputFile,
  wishes: TableWishes,
  { isOther }: { readonly isOther: boolean },
): Promise<TableMapping | undefined> {
  const top = await readTop(file);
  if (top === undefined) return undefined;
  const { header, rows } = top;
  const mapping = mapTable(header, rows, wishes);
  return isOther && mapping !== undefined && !isSaid(header, mapping, wishes) ? undefined : mapping;
}

/** The columns of what seems a table, for the owner to say what they hold; undefined where it is none. */
export async function headerOf(file: InputFile): Promise<readonly string[] | undefined> {
  const top = await readTop(file);
  return top === undefined || top.rows.length === 0 || top.header.some((name) => name.trim() === "")
    ? undefined
    : top.header;
}

interface TableTop {
  readonly header: readonly string[];
  /** The first rows below that have as many cells. */
  readonly rows: readonly (readonly string[])[];
}

async function readTop(file: InputFile): Promise<TableTop | undefined> {
  const { bytes: head, isWhole } = await readHead(file);
  if (!isText(head)) return undefined;
  const bytes = await wholeOf(textBytes(once(head)));
  const { delimiter, width } = sniffTable(bytes);
  const { records } = parseCsv(bytes, delimiter, ROWS, guessCodepage(bytes));
  // The last row may be cut off by the end of what was looked at.
  const rows = (isWhole ? records : records.slice(0, -1)).map(({ cells }) => cells);
  const start = rows.findIndex((cells) => cells.length >= width);
  const header = rows[start];
  if (header === undefined || width < 2) return undefined;
  return { header, rows: rows.slice(start + 1).filter((cells) => cells.length === header.length) };
}

/** Of a known table the owner says something when they name its columns, all of them its own; or said so before. */
function isSaid(header: readonly string[], { headerKey }: TableMapping, { remembered, wished }: TableWishes): boolean {
  const columns = columnsOf(header);
  const isOfThis = wished.length > 0 && wished.every(({ column }) => columns.has(columnName(column)));
  return isOfThis || remembered.has(headerKey);
}

/** Gives the reader of a table that is read by its columns. */
export function mappedReader(mapping: TableMapping): FileReader {
  return readMappedFile((dateOrder) => ({ ...mappedTable(mapping), dateOrder }));
}
