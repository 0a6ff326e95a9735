import type { DateOrder } from "../../core/settings.ts";
import { type MappedTable, readMapped } from "../../formats/table/read-mapped.ts";
import { findCodepage } from "./find-codepage.ts";
import type { FileReader } from "./input-file.ts";
import { readCsv } from "./read-csv.ts";

/** Gives the reader of a table of people whose columns' meanings are known, in whichever codepage it is. */
export function readMappedFile(tableOf: (dateOrder: DateOrder | undefined) => MappedTable): FileReader {
  return async function* (file, { dateOrder }) {
    const codepage = await findCodepage(file);
    yield* readMapped(() => readCsv(file, codepage), file.path, tableOf(dateOrder));
  };
}
