import type { TableRecord } from "../table/read-records.ts";

/**
 * Reads the numbered columns of one kind, `E-mail 1 - Value` and so on: as many as this file has. One
 * cell may hold several values, joined by ` ::: `; those of neighbouring columns belong together in order.
 *
 * `fields` are normalised; fields of other generations of the header may stand among them.
 */
export function readNumbered<F extends string>(
  record: TableRecord,
  kind: string,
  fields: readonly F[],
): Record<F, string>[] {
  const found: Record<F, string>[] = [];
  for (let number = 1; fields.some((field) => record.has(`${kind}${number}-${field}`)); number++) {
    const cells = fields.map((field) => splitValues(record.cell(`${kind}${number}-${field}`)));
    found.push(...zipValues(fields, cells));
  }
  return found;
}

/** Lines up the values of several columns; a column with one value for several (a label) speaks for each. */
export function zipValues<F extends string>(
  fields: readonly F[],
  cells: readonly (readonly string[])[],
): Record<F, string>[] {
  const count = Math.max(0, ...cells.map((values) => values.length));
  return Array.from({ length: count }, (_, index) => {
    const entry = {} as Record<F, string>;
    fields.forEach((field, column) => {
      const values = cells[column] ?? [];
      const isLabel = field === "label" || field === "type";
      entry[field] = values[index] ?? (isLabel && values.length === 1 ? (values[0] ?? "").replace(/^\* ?/, "") : "");
    });
    return entry;
  });
}

/** Splits a cell into its values; an empty cell has none. */
export function splitValues(text: string): readonly string[] {
  return text === "" ? [] : text.split(":::").map((value) => value.trim());
}
