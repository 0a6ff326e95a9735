/** Makes of a file's name, as a browser tells it, one that lies below its folder on every system. */

const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}<>:"|?*\\]/gu;
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const MOST_CHARACTERS = 100;
const MOST_PARTS = 20;

/**
 * The parts of a path below a folder: `Takeout/Mail/All mail.mbox`. Undefined for one that would lead elsewhere, or
 * names nothing. Letters of any script stay, since names of files tell what they hold.
 */
export function safeParts(path: string): readonly string[] | undefined {
  const parts = path.split("/");
  if (parts.length > MOST_PARTS) return undefined;
  const safe = parts.map(safePart);
  return safe.every((part) => part !== undefined) ? safe : undefined;
}

function safePart(part: string): string | undefined {
  if (part === "" || part === "." || part === "..") return undefined;
  const letters = [...part.replace(FORBIDDEN, "_")];
  // The end tells the kind of a file.
  const cut = letters.length <= MOST_CHARACTERS ? letters : [...letters.slice(0, 60), "…", ...letters.slice(-39)];
  const shown = cut.join("").replace(/[. ]+$/, "_");
  return RESERVED.test(shown) ? `_${shown}` : shown;
}
