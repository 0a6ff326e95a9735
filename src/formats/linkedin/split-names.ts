/** What follows a comma inside one name: `Ph.D.`, `MBA`, `Jr.`, `CFA`. */
const CREDENTIAL =
  /^(?:Jr\.?|Sr\.?|Esq\.?|Ph\.? ?D\.?|Dr\.?|M\.?Sc\.?|B\.?Sc\.?|[A-Z][A-Za-z]{0,2}\.(?: ?[A-Z][A-Za-z]{0,2}\.?)*|[A-Z]{2,6}(?:-[A-Z]{1,4})?®?)$/;

/**
 * Splits the names of recipients, which stand joined by `, ` though names hold commas themselves.
 * `known` are whole names with commas that are seen elsewhere in the file.
 */
export function splitNames(text: string, known: ReadonlySet<string>): readonly string[] {
  const tokens = text.split(",").map((token) => token.trim());
  const names: string[] = [];
  for (let start = 0, end = 0; start < tokens.length; start = end) {
    end = endOfKnown(tokens, start, known);
    while (end < tokens.length && CREDENTIAL.test(tokens[end] ?? "")) end++;
    const name = tokens.slice(start, end).join(", ");
    if (name !== "") names.push(name);
  }
  return names;
}

/** Names have at most a handful of commas, so the longest known name is sought among that many tokens. */
function endOfKnown(tokens: readonly string[], start: number, known: ReadonlySet<string>): number {
  for (let end = Math.min(start + 5, tokens.length); end > start + 1; end--) {
    if (known.has(tokens.slice(start, end).join(", "))) return end;
  }
  return start + 1;
}
