import type { Place, Reading } from "../../core/reading.ts";
import { type Columns, cellOf, columnsOf } from "./columns.ts";
import { formatRow } from "./format-row.ts";
import type { TableRow } from "./row.ts";

/** One row below the header, with its columns by name. */
export interface TableRecord {
  readonly kind: "record";
  readonly place: Place;
  readonly cells: readonly string[];
  /** Gives the trimmed cell of the first of these columns that holds something, else "". */
  cell(...names: readonly string[]): string;
  /** Tells whether the table has the column at all. */
  has(name: string): boolean;
  /** The row as kept in the store: format-row.ts. */
  raw(): Uint8Array;
}

/** A row that cannot be used, in the words of the report. */
export type SkippedRow = Extract<Reading, { kind: "skip" }>;

/**
 * Reads the rows below the first row that is a header; what stands above it is a preamble and no record.
 * Lost and empty rows, and rows with more cells than the header, become skips: their cells may have shifted.
 */
export async function* readRecords(
  rows: AsyncIterable<TableRow>,
  path: string,
  isHeader: (columns: Columns) => boolean,
  onHeader: (header: readonly string[]) => void = () => undefined,
): AsyncGenerator<TableRecord | SkippedRow> {
  let header: readonly string[] | undefined;
  let columns: Columns = new Map();
  for await (const row of rows) {
    const place: Place = { path, at: `line ${row.line}` };
    if (row.kind === "lost") {
      yield { kind: "skip", place, reason: row.reason, detail: row.detail };
      continue;
    }
    if (header === undefined) {
      columns = columnsOf(row.cells);
      if (isHeader(columns)) {
        header = row.cells;
        onHeader(header);
      }
      continue;
    }
    yield readRow(row.cells, place, header, columns);
  }
}

function readRow(
  cells: readonly string[],
  place: Place,
  header: readonly string[],
  columns: Columns,
): TableRecord | SkippedRow {
  if (cells.every((cell) => cell.trim() === "")) return { kind: "skip", place, reason: "empty" };
  if (cells.slice(header.length).some((cell) => cell.trim() !== "")) {
    const detail = `${cells.length} cells under ${header.length} columns`;
    return { kind: "skip", place, reason: "unreadable", detail };
  }
  return {
    kind: "record",
    place,
    cells,
    cell: (...names) => cellOf(cells, columns, ...names),
    has: (name) => columns.has(name),
    raw: () => formatRow(header, cells),
  };
}
