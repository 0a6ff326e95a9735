import type { TableRecord } from "../table/read-records.ts";

/** One of several values of a kind: gives the text of a field, "" where it has none. */
export type Entry<F extends string> = (field: F) => string;

/**
 * Reads the numbered columns of one kind, `E-mail 1 - Value` and so on: as many as this file has. One
 * cell may hold several values, joined by ` ::: `; those of neighbouring columns belong together in order.
 *
 * `fields` are normalised; those of other generations of the header may stand among them.
 */
export function readNumbered<F extends string>(record: TableRecord, kind: string, fields: readonly F[]): Entry<F>[] {
  const found: Entry<F>[] = [];
  for (let number = 1; fields.some((field) => record.has(`${kind}${number}-${field}`)); number++) {
    found.push(...zipValues(fields, (field) => record.cell(`${kind}${number}-${field}`)));
  }
  return found;
}

/** Lines up the values of several columns; a column with one value for several (a label) speaks for each. */
export function zipValues<F extends string>(fields: readonly F[], cell: (field: F) => string): Entry<F>[] {
  const valuesByField = new Map(fields.map((field) => [field, splitValues(cell(field))]));
  const count = Math.max(0, ...[...valuesByField.values()].map((values) => values.length));
  return Array.from({ length: count }, (_, index) => (field: F) => {
    const [first = "", ...others] = valuesByField.get(field) ?? [];
    if (index === 0) return first;
    const isShared = others.length === 0 && (field === "label" || field === "type");
    // The mark of the primary one is the first one's alone.
    return isShared ? first.replace(/^\* ?/, "") : (others[index - 1] ?? "");
  });
}

/** Splits a cell into its values; an empty cell has none. */
export function splitValues(text: string): readonly string[] {
  return text === "" ? [] : text.split(":::").map((value) => value.trim());
}
