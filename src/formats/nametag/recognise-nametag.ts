/** Tells Nametag's JSON export by its beginning. */
export function isNametag(text: string): boolean {
  const start = text.slice(0, 4096);
  return (
    /^\uFEFF?\s*\{/.test(start) &&
    /"exportDate"\s*:/.test(start) &&
    /"user"\s*:\s*\{[^}]*"(?:dateFormat|accountCreated)"\s*:/.test(start)
  );
}
