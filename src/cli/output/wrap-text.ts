/** Wraps a text at spaces to a width in columns, every line after `indent` spaces. Longer words stand alone. */
export function wrapText(text: string, columns: number, indent = 0): string {
  const margin = " ".repeat(indent);
  const width = Math.max(20, columns - indent);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(margin + line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(margin + line);
  return lines.join("\n");
}
