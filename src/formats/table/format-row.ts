const encoder = new TextEncoder();

/**
 * Writes a row as a table of two lines, the names of the columns that hold something and what they hold.
 * Such bytes say by themselves what they are, and stay the same when a later export adds a column.
 */
export function formatRow(header: readonly string[], cells: readonly string[]): Uint8Array {
  const names: string[] = [];
  const values: string[] = [];
  cells.forEach((cell, index) => {
    if (cell === "") return;
    names.push(quoteCell(header[index] ?? ""));
    values.push(quoteCell(cell));
  });
  return encoder.encode(`${names.join(",")}\r\n${values.join(",")}\r\n`);
}

function quoteCell(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
