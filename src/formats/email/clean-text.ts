/** Nearly every header is plain ASCII with single spaces: nothing to clean. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Makes a header's text fit to show: control characters become spaces, runs of space one, and the length is bounded. */
export function cleanText(text: string, maxLength: number): string {
  if (text.length <= maxLength && PLAIN.test(text)) return text;
  const clean = text
    .replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g, " ")
    .trim()
    .normalize("NFC");
  if (clean.length <= maxLength) return clean;
  // Never half of a surrogate pair: it could not be written as UTF-8.
  return clean.slice(0, maxLength).replace(/[\ud800-\udbff]$/, "");
}
