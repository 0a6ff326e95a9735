import { type Codepage, guessCodepage } from "../../formats/table/guess-codepage.ts";
import type { InputFile } from "./input-file.ts";
import { textBytes } from "./text-bytes.ts";

/** So much text that is not UTF-8 is enough to guess by. */
const SAMPLE_BYTES = 256 * 1024;
const NEWLINE = 0x0a;

/** Guesses the codepage of the lines of a file that are not UTF-8; undefined when all are. Reads until it has seen enough. */
export async function findCodepage(file: InputFile): Promise<Codepage | undefined> {
  const sample: Uint8Array[] = [];
  let size = 0;
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of textBytes(file.open())) {
    if (size >= SAMPLE_BYTES) break;
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    // A line without an end is looked at in pieces: a letter that is cut in two speaks for nothing.
    const end = bytes.length > SAMPLE_BYTES ? bytes.length : bytes.lastIndexOf(NEWLINE) + 1;
    size += addForeign(sample, bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  addForeign(sample, rest);
  return sample.length === 0 ? undefined : guessCodepage(Buffer.concat(sample));
}

/** Adds the lines that are not UTF-8; gives how much that was. */
function addForeign(sample: Uint8Array[], bytes: Uint8Array): number {
  if (isUtf8(bytes)) return 0;
  let added = 0;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    if (!isUtf8(line)) {
      sample.push(line);
      added += line.length;
    }
    start = end;
  }
  return added;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
