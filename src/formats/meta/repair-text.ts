const UTF8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Repairs a text that Meta's exports write as if each byte of it were a character (`FranÃ§ois`; seen from 2018 to 2026).
 * A text that cannot have come about so stays as it is.
 */
export function repairText(text: string): string {
  let isSuspect = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return text;
    if (code > 0x7f) isSuspect = true;
  }
  if (!isSuspect) return text;
  try {
    return UTF8.decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  } catch {
    return text;
  }
}
