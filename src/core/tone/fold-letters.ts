const PLAIN: Readonly<Record<string, string>> = { "’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', ß: "s", "–": "-" };

/**
 * The text as cues see it: of the same length, so that places agree; spaces for line breaks, plain apostrophes, and letters without
 * their marks (ä as a, ß as s), since word boundaries of patterns know only those.
 */
export function foldLetters(text: string): string {
  return text.replaceAll(/[^\u0020-\u007e]/gu, (character) => {
    if (/\s/u.test(character)) return " ";
    const plain = PLAIN[character] ?? character.normalize("NFD").replaceAll(/\p{M}/gu, "");
    return plain.length === character.length ? plain : character;
  });
}
