/** Reads one file by a reader of Kith's, for a bench to measure: `mail-headers`, `mail` or `cards`, and a path. */
import { hash } from "node:crypto";
import { diskFile } from "../src/connectors/files/disk-file.ts";
import { readMbox } from "../src/connectors/files/read-mail.ts";
import { readVcards } from "../src/connectors/files/read-vcards.ts";
import { dayNumber, DAY_MS, isInstant } from "../src/core/day.ts";
import { assert } from "../src/core/failure.ts";
import { lendSha256 } from "../src/core/key.ts";
import { zoneOf } from "../src/core/zone.ts";
import { createMboxSplitter } from "../src/formats/email/split-mbox.ts";
import { LAST_DAY } from "./measure.ts";

const [form = "", path = ""] = process.argv.slice(2);
lendSha256((data) => hash("sha256", data, "hex"));

const zone = zoneOf("UTC");
const horizon = dayNumber(LAST_DAY) * DAY_MS;
assert(isInstant(horizon), "a day begins at an instant");
const file = diskFile(path, path, zone);

let records = 0;
if (form === "mail-headers") {
  const splitter = createMboxSplitter((bytes, part, from) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(part, from),
  );
  for await (const chunk of file.open({ reuse: true })) records += splitter.push(chunk).length;
  records += splitter.end().length;
} else {
  const read = form === "mail" ? readMbox : readVcards;
  for await (const reading of read(file, { zone, horizon })) if (reading.kind !== "problem") records += 1;
}
assert(records > 0, "the file holds something");
