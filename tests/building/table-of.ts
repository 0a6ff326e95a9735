import type { TableRow } from "../../src/formats/table/row.ts";

/** Builds the rows of a table, as a connector would read them from a file without line breaks in cells. */
export async function* tableOf(...lines: readonly (readonly string[])[]): AsyncGenerator<TableRow> {
  for (const [index, cells] of lines.entries()) yield { kind: "row", line: index + 1, cells };
}

export async function collect<T>(readings: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const reading of readings) all.push(reading);
  return all;
}
