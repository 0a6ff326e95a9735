import type { TextLine } from "../../src/formats/chat/text-line.ts";

/** Gives the lines of a text, anew at each call. */
export function linesOf(text: string): () => AsyncGenerator<TextLine> {
  return async function* () {
    await Promise.resolve();
    for (const [index, line] of text.split("\n").entries()) yield { number: index + 1, text: line, isCut: false };
  };
}
