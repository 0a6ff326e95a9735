import { widthOf } from "./width-of.ts";

/** No column is made narrower; what then does not fit on the line is left out, from the right. */
const LEAST_WIDTH = 12;

/** Lays out rows in columns; the widest cells give way when the line is too long for the terminal. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[], columns: number): string {
  const widths = head.map((title, index) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[index] ?? ""))));
  const least = (): number => sum(widths.map((width) => Math.min(width, LEAST_WIDTH))) + 2 * (widths.length - 1);
  while (widths.length > 2 && least() > columns) widths.pop();
  for (let total = sum(widths) + 2 * (widths.length - 1); total > columns; total--) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= 8) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return [head, ...rows]
    .map((row) =>
      widths
        .map((width, index) => fit(row[index] ?? "", width))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Pads a text to a width, or cuts it. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text + " ".repeat(width - widthOf(text));
  let cut = "";
  for (const character of text) {
    if (widthOf(cut) + widthOf(character) > width - 1) break;
    cut += character;
  }
  return `${cut}…${" ".repeat(Math.max(0, width - 1 - widthOf(cut)))}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
