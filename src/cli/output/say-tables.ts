import type { ImportReport } from "../../app/import/report.ts";
import { COLUMN_FIELDS } from "../../app/import/table-columns.ts";
import { formatTable } from "./format-table.ts";

type Say = (text: string, indent?: number, hang?: number) => void;

/** Shows what the columns of tables were taken for, with samples, and how to correct it. */
export function sayTables(
  tables: ImportReport["tables"],
  columns: number,
  say: Say,
  lay: (text: string) => void,
): void {
  for (const { source, columns: read } of tables) {
    say(`${source} was read by its columns:`);
    const rows = read.map(({ column, field, samples }) => [`  ${column}`, field ?? "-", samples.join(", ")]);
    lay(formatTable(["  column", "read as", "for instance"], rows, columns));
  }
  if (tables.length === 0) return;
  say(
    'If one is wrong, say which column is what, as in --map "Work mail=email:work". Kith remembers it for such tables.',
  );
  say(`A column can be ${COLUMN_FIELDS.join(", ")}.`);
}
