/** Tells Monica's JSON export (version 4) by its beginning. */
export function isMonica(text: string): boolean {
  const start = text.slice(0, 4096);
  return /^\uFEFF?\s*\{/.test(start) && /"app_version"\s*:/.test(start) && /"account"\s*:\s*\{/.test(start);
}
