/** The letters that stand for a name where there is no picture: of its first and last word, whatever the script. */
export function initialsOf(name: string): string {
  // What is no letter begins no word: brackets, a dash, a title's dot.
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = "") => (/^.\p{M}*/u.exec(word)?.[0] ?? "").toUpperCase()).join("");
}
