/**
 * Control characters but tab and line feed, and but the two signs of Kith's own bold; and those by which a text turns the
 * direction of writing, which would show what follows it backwards. The marks by which one letter is told apart stay.
 */
const CONTROL = /(?!\u001b\[(?:1|22)m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Writes out the characters that a terminal would obey, as JSON does: `\u001b`. A name or a title comes from whoever sent
 * it, and could clear the screen, set the window's title, or turn the rest of its line round. A JSON document stays the same document.
 */
export function showControls(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(CONTROL, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
