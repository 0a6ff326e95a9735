import { widthOf } from "./width-of.ts";

/** Wraps a text at spaces to a width in columns: the first line after `indent` spaces, the others after `hang`. Longer words stand alone. */
export function wrapText(text: string, columns: number, indent = 0, hang = indent): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const width = Math.max(20, columns - (lines.length === 0 ? indent : hang));
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((one, at) => " ".repeat(at === 0 ? indent : hang) + one).join("\n");
}
