/** How help is laid out: within the terminal, however narrow. */
import type { Help } from "commander";
import { wrapText } from "./wrap-text.ts";

/** A description narrower than this stands below its term. */
const LEAST_WIDTH = 24;
const INDENT = 2;
const BELOW = 6;

export const HELP_LAYOUT = {
  minWidthToWrap: LEAST_WIDTH,
  /** Stands behind "Usage: ". */
  styleUsage(this: Help, usage: string): string {
    return wrapText(usage, (this.helpWidth ?? 80) - "Usage: ".length, 0, 2);
  },
  formatItem(this: Help, term: string, termWidth: number, description: string): string {
    const columns = this.helpWidth ?? 80;
    const start = INDENT + termWidth + INDENT;
    if (description === "") return wrapText(term, columns, INDENT, BELOW);
    if (columns - start < LEAST_WIDTH) {
      return `${wrapText(term, columns, INDENT, BELOW)}\n${wrapText(description, columns, BELOW)}`;
    }
    return wrapText(
      term.padEnd(termWidth).replaceAll(" ", "\u00a0") + "\u00a0\u00a0" + description,
      columns,
      INDENT,
      start,
    )
      .replaceAll("\u00a0", " ")
      .trimEnd();
  },
};

/** Examples below a command's options; one too long goes on further in. */
export function sayExamples(examples: readonly string[], columns: number): string {
  return `\nExamples:\n${examples.map((line) => `${wrapText(line, columns, INDENT, BELOW)}\n`).join("")}`;
}
