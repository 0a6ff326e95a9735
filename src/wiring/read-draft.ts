import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { decodePiece, once, textBytes, wholeOf } from "../connectors/files/text-bytes.ts";
import { Failure } from "../core/failure.ts";

/** A draft is at most so many bytes: the longest letters are a hundredth of it. */
const MOST_BYTES = 1_000_000;

/** Reads the text of a draft in whatever encoding, with plain line ends; `-` is standard input. */
export async function readDraft(path: string, readInput: () => Promise<Uint8Array>): Promise<string> {
  const shown = path === "-" ? "standard input" : path;
  const bytes = path === "-" ? await readInput() : await readFile(resolve(path)).catch(unreadable);
  const text = decodePiece(await wholeOf(textBytes(once(bytes)))).replaceAll(/\r\n?/gu, "\n");
  if (bytes.length > MOST_BYTES || text.includes("\0")) {
    throw new Failure("unreadable-input", `${shown} is no draft`, {
      hint: "Save it as plain text; a draft has at most a million bytes.",
    });
  }
  return text;

  function unreadable(cause: unknown): never {
    throw new Failure("unreadable-input", `Cannot read ${shown}`, { cause });
  }
}
