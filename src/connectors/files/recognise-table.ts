import { isGoogleContactsHeader } from "../../formats/google-contacts/recognise-google-contacts.ts";
import { type LinkedinForm, recogniseLinkedin } from "../../formats/linkedin/recognise-linkedin.ts";
import { isOutlookHeader } from "../../formats/outlook/outlook-table.ts";
import { columnsOf } from "../../formats/table/columns.ts";
import { guessColumns } from "../../formats/table/guess-columns.ts";
import { isThunderbirdHeader } from "../../formats/thunderbird/thunderbird-table.ts";
import { shorten } from "./describe-bytes.ts";
import { type CsvRecord, parseCsv } from "./parse-csv.ts";
import { sniffTable } from "./sniff-table.ts";
import { once, textBytes, wholeOf } from "./text-bytes.ts";

/** Tables that are read. */
export type TableForm = LinkedinForm | "google-contacts" | "outlook-contacts" | "thunderbird-contacts";

export type RecognisedTable =
  | { readonly kind: "table"; readonly form: TableForm }
  /** A table, but none that is read. */
  | { readonly kind: "other"; readonly words: string };

const COLUMNS_SHOWN = 300;
/** LinkedIn's preamble takes three rows; no header stands further down than this. */
const HEADER_ROWS = 20;

/** Tells a table by its header row; undefined when the text is no table. */
export async function recogniseTable(head: Uint8Array, path: string): Promise<RecognisedTable | undefined> {
  const bytes = await wholeOf(textBytes(once(head)));
  const { delimiter, width } = sniffTable(bytes);
  const { records } = parseCsv(bytes, delimiter, HEADER_ROWS);
  for (const { cells } of records) {
    const columns = columnsOf(cells);
    const linkedin = recogniseLinkedin(columns, path);
    if (linkedin?.kind === "other")
      return { kind: "other", words: `LinkedIn's ${linkedin.title}, which are not read yet` };
    if (linkedin !== undefined) return { kind: "table", form: linkedin.kind };
    if (isGoogleContactsHeader(columns)) return { kind: "table", form: "google-contacts" };
    if (isOutlookHeader(columns)) return { kind: "table", form: "outlook-contacts" };
    if (isThunderbirdHeader(columns)) return { kind: "table", form: "thunderbird-contacts" };
  }
  const header = records[0]?.cells ?? [];
  if (width < 3 || header.length !== width || !isEven(records, width)) return undefined;
  const columns = shorten(header.join(", "), COLUMNS_SHOWN);
  const { isCertain } = guessColumns(header, []);
  const [first = ""] = header;
  return {
    kind: "other",
    words: isCertain
      ? `a table with the columns "${columns}", which is read when it is given by itself`
      : `a table with the columns "${columns}", none surely a name or an address: give it by itself, with --map "${shorten(first)}=name" if that is one`,
  };
}

/** Prose has commas too, but never as many in each line. */
function isEven(records: readonly CsvRecord[], width: number): boolean {
  return records.filter(({ cells }) => cells.length === width).length >= 0.8 * records.length;
}
