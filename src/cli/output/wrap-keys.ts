import { wrapText } from "./wrap-text.ts";

/** Wraps a line of keys and what they do, two spaces between them, so that a key stays beside its words. */
export function wrapKeys(keys: string, columns: number): string {
  // Non-breaking while wrapped.
  const wrapped = wrapText(keys.replaceAll(/(?<! ) (?! )/g, "\u00a0"), columns);
  return wrapped
    .split("\n")
    .map((line) => line.replaceAll("\u00a0", " ").trim())
    .join("\n");
}
