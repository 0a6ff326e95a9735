/** Where each column stands, by its normalised name; the first of two with one name wins. */
export type Columns = ReadonlyMap<string, number>;

/** Normalises a column's name: case, spaces and underscores differ between exports of one service. */
export function columnName(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s_\u200B\uFEFF]+/g, "")
    .toLowerCase();
}

export function columnsOf(header: readonly string[]): Columns {
  const columns = new Map<string, number>();
  header.forEach((name, index) => {
    const normalised = columnName(name);
    if (normalised !== "" && !columns.has(normalised)) columns.set(normalised, index);
  });
  return columns;
}

/** Gives the trimmed cell of the first of these columns that holds something, else "". Names are normalised ones. */
export function cellOf(cells: readonly string[], columns: Columns, ...names: readonly string[]): string {
  for (const name of names) {
    const index = columns.get(name);
    const text = index === undefined ? "" : (cells[index]?.trim() ?? "");
    if (text !== "") return text;
  }
  return "";
}
