import type { JsonRecord } from "../../formats/android/read-sms-json.ts";
import { walkJson } from "../../formats/json/walk-json.ts";
import type { InputFile } from "./input-file.ts";
import { readHead } from "./read-head.ts";
import { readLines } from "./read-lines.ts";
import { readText } from "./read-text.ts";
import { decodePiece } from "./text-bytes.ts";

/** Gives the records of a file that is one array of JSON, or that has one on each line: then a broken one spoils no other. */
export async function* readJsonRecords(file: InputFile): AsyncGenerator<JsonRecord> {
  const { bytes } = await readHead(file);
  if (/^[^{]*\[/.test(decodePiece(bytes.subarray(0, 64)).replaceAll("\0", ""))) {
    for await (const part of walkJson(readText(file.open()), ({ length }) => length === 1)) {
      const at = `record ${Number(part.path[0] ?? 0) + 1}`;
      yield { at, value: part.kind === "value" ? part.value : undefined };
    }
    return;
  }
  for await (const { number, text } of readLines(file.open())) {
    if (text.trim() !== "") yield { at: `line ${number}`, value: parse(text) };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
