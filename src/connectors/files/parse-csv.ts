import { CsvError, parse } from "csv-parse/sync";
import { decodePiece } from "./text-bytes.ts";

export interface CsvRecord {
  readonly cells: readonly string[];
  /** The byte behind the record, its line end included. */
  readonly end: number;
}

export interface CsvParse {
  readonly records: readonly CsvRecord[];
  /** True when the bytes end inside a quoted cell. */
  readonly isOpen: boolean;
}

/**
 * Parses a stretch of a table that begins where a record begins. Quotes are taken leniently: one inside
 * a cell is a character. Cells pass csv-parse as Latin-1, which keeps their bytes, and are decoded one by one.
 */
export function parseCsv(bytes: Uint8Array, delimiter: string, limit?: number, codepage?: string): CsvParse {
  const records: CsvRecord[] = [];
  try {
    parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      delimiter,
      encoding: "latin1",
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      ...(limit === undefined ? {} : { to: limit }),
      on_record: (cells: string[], { bytes: end }) => {
        records.push({ cells: cells.map((cell) => decodeCell(cell, codepage)), end });
        return null;
      },
    });
    return { records, isOpen: false };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, isOpen: true };
  }
}

function decodeCell(cell: string, codepage: string | undefined): string {
  return /[\x80-\xff]/.test(cell) ? decodePiece(Buffer.from(cell, "latin1"), codepage) : cell;
}
