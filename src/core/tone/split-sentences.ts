import type { Paragraph } from "./read-draft.ts";

/** Ends a sentence: a mark before a space or an end, or a greeting's comma at the end of its line. */
const END = /[.!?…]+["')\]]*(?=\s|$)|(?<=^[^\n]{0,40}),(?=\n)/gu;
/** Shortened words whose point ends nothing. */
const SHORTENED =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|vs|e\.g|i\.e|etc|approx|z\.b|d\.h|bzw|ca|nr|hr|fr|str|usw|\p{Lu})\.$/iu;

/** The sentences of a paragraph, as places in the text; spaces between them belong to none. */
export function splitSentences(text: string, { from, to }: Paragraph): readonly Paragraph[] {
  const paragraph = text.slice(from, to);
  const sentences: Paragraph[] = [];
  let start = 0;
  const add = (end: number): void => {
    const words = paragraph.slice(start, end);
    const skipped = words.length - words.trimStart().length;
    if (words.trim() !== "")
      sentences.push({ from: from + start + skipped, to: from + start + words.trimEnd().length });
    start = end;
  };
  for (const match of paragraph.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0] === "." && SHORTENED.test(paragraph.slice(start, end))) continue;
    add(end);
  }
  add(paragraph.length);
  return sentences;
}
