import { parseCsv } from "./parse-csv.ts";

export interface TableShape {
  readonly delimiter: string;
  /** How many columns most rows have. */
  readonly width: number;
}

/** Semicolons come from spreadsheets of countries that write decimals with a comma. */
const DELIMITERS = [",", ";", "\t"] as const;
const SAMPLE_ROWS = 200;

/**
 * Guesses the delimiter of a table from its beginning: the one by which the most rows agree on a
 * width of two or more. A preamble of single cells above the header does no harm.
 */
export function sniffTable(head: Uint8Array): TableShape {
  // By one that nowhere stands all rows are one cell wide: parsing, which is dear, would say no more.
  const shapes = DELIMITERS.filter((delimiter) => head.includes(delimiter.charCodeAt(0))).map((delimiter) => {
    const { records } = parseCsv(head, delimiter, SAMPLE_ROWS);
    return { delimiter, ...commonWidth(records.map(({ cells }) => cells.length)) };
  });
  const best = shapes.toSorted((a, b) => b.agreement - a.agreement)[0];
  return best === undefined || best.agreement === 0 ? { delimiter: ",", width: 1 } : best;
}

/** Agreement is the cells in rows of that width: of two widths as common, the wider tells more. */
function commonWidth(widths: readonly number[]): { width: number; agreement: number } {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { width: 1, agreement: 0 };
  for (const [width, count] of counts) {
    if (width * count > best.agreement) best = { width, agreement: width * count };
  }
  return best;
}
