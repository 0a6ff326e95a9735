/**
 * Gives the name of a chat as its file or archive bears it: `WhatsApp Chat with Ana Lind.txt`, and
 * `WhatsApp Chat - Ana Lind.zip!/_chat.txt`. Undefined where neither is so named.
 */
export function chatTitle(path: string): string | undefined {
  for (const part of path
    .split(/!?[/\\]/)
    .toReversed()
    .slice(0, 2)) {
    const name = part.replace(/\.(?:txt|zip)$/i, "").replace(/ ?\(\d{1,3}\)$/, "");
    const title = NAMED.exec(name.normalize("NFC"))?.[1]?.trim();
    if (title !== undefined && title !== "") return title;
  }
  return undefined;
}

/** The app's name, perhaps the word for a chat, and "with" in the phone's language or a dash. */
const NAMED =
  /whatsapp(?:[ -]?\p{L}{2,12})??(?: - |[ _](?:with|mit|con|com|avec|met|med|kanssa|z|s|cu|ile|с|з|és|του)[ _])(.+)$/iu;
