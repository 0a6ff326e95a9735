import { textBytes } from "./text-bytes.ts";

/** Gives the text of a file in pieces, as UTF-8 or UTF-16. Bytes that are neither become a sign of their own each. */
export async function* readText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of textBytes(chunks)) yield decoder.decode(chunk, { stream: true });
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
