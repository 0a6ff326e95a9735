/** Reads damaged bytes as one format, twice, and compares. */
import { isDeepStrictEqual } from "node:util";
import { NOTHING_BESIDE } from "../../src/connectors/files/beside.ts";
import { readerOf } from "../../src/connectors/files/form-readers.ts";
import type { FileReader, InputFile } from "../../src/connectors/files/input-file.ts";
import { mailReader } from "../../src/connectors/files/mail-parts.ts";
import { mapFile, mappedReader } from "../../src/connectors/files/map-file.ts";
import { type FileForm, recogniseFile } from "../../src/connectors/files/recognise-file.ts";
import type { Instant } from "../../src/core/day.ts";
import { normalisePhone } from "../../src/core/person/phone.ts";
import type { ReadContext } from "../../src/core/reading.ts";
import { zoneOf } from "../../src/core/zone.ts";
import { NO_WISHES } from "../../src/formats/table/column-mapping.ts";
import { memoryFile } from "../building/memory-file.ts";
import { collect } from "../building/table-of.ts";
import { findWrong } from "./check-readings.ts";

const CONTEXT: ReadContext = {
  zone: zoneOf("Europe/Berlin"),
  horizon: Date.parse("2027-03-24T00:00:00Z") as Instant,
  normalisePhone: (raw) => normalisePhone(raw, "DE"),
};
/** So many pieces at most, since each costs a turn of the loop. */
const MOST_CHUNKS = 2000;

/** A file that comes in pieces of this many bytes. */
export function inPieces(name: string, bytes: Uint8Array, wanted: number): InputFile {
  return memoryFile(name, bytes, { chunkBytes: Math.max(wanted, Math.ceil(bytes.length / MOST_CHUNKS)) });
}

/** Reads all of a file; each reading must be sound, and in pieces of any size it must be the same. */
export async function readDamaged(read: FileReader, name: string, bytes: Uint8Array, pieces: number): Promise<void> {
  const readings = await collect(read(memoryFile(name, bytes), CONTEXT));
  const wrong = readings.flatMap((reading) => findWrong(reading));
  if (wrong.length > 0) throw new Error([...new Set(wrong)].slice(0, 5).join("; "));
  const again = await collect(read(inPieces(name, bytes, pieces), CONTEXT));
  const differing = readings.findIndex((reading, index) => !isDeepStrictEqual(again[index], reading));
  if (differing >= 0 || again.length !== readings.length) {
    throw new Error(`in pieces of ${pieces} bytes reading ${differing} of ${readings.length} is another`);
  }
}

/** The reader of a form, whatever the bytes look like. */
export function readerFor(form: FileForm): FileReader {
  return form === "mbox" || form === "message" ? mailReader(form) : readerOf(form, NOTHING_BESIDE);
}

/** Tells what the bytes are, and reads them as that. */
export async function recogniseDamaged(name: string, bytes: Uint8Array, pieces: number): Promise<void> {
  const recognised = await recogniseFile(memoryFile(name, bytes));
  if (!isDeepStrictEqual(await recogniseFile(inPieces(name, bytes, pieces)), recognised)) {
    throw new Error(`in pieces of ${pieces} bytes it is taken for another file`);
  }
  if (recognised.kind === "known") await readDamaged(readerFor(recognised.form), name, bytes, pieces);
}

/** Reads a table by its columns, where it has such. */
export async function mapDamaged(name: string, bytes: Uint8Array, pieces: number): Promise<void> {
  const mapping = await mapFile(memoryFile(name, bytes), NO_WISHES, { isOther: false });
  if (mapping !== undefined) await readDamaged(mappedReader(mapping), name, bytes, pieces);
}
