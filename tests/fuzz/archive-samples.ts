/** Zip archives and Kith's own archives, whole, to be damaged. */
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { Encrypter } from "age-encryption";
import { archiveEntries } from "../../src/app/export-archive.ts";
import { undo } from "../../src/app/undo.ts";
import type { Session } from "../../src/app/session.ts";
import { SCHEMA_VERSION } from "../../src/store/sqlite/migrations/index.ts";
import { buildZip } from "../building/zip.ts";
import { INVENTED, type Sample } from "./samples.ts";

export const PASSPHRASE = "six words of mine";

/** Packed by several programs' ways: stored, deflated, an archive inside, names with backslashes, a folder of mail. */
export function zips(): readonly Sample[] {
  const of = (name: string): Uint8Array => INVENTED[name]?.[0]?.bytes ?? Buffer.alloc(0);
  const inner = buildZip([
    { name: "deep\\book.vcf", content: of("vcard") },
    { name: "letter.eml", content: of("message"), isStored: true },
  ]);
  return [
    { name: "files.zip", bytes: inner },
    {
      name: "takeout-20261102T101112Z-001.zip",
      bytes: buildZip([
        { name: "Takeout/Kontakte/Alle Kontakte/Alle Kontakte.vcf", content: of("vcard") },
        { name: "Takeout/Kalender/Ines.ics", content: of("calendar"), day: "2026-11-03" },
        { name: "Takeout/inner.zip", content: inner, isStored: true },
        { name: "Takeout/Größe/", content: "" },
      ]),
    },
  ];
}

/** The entries of an archive of these data: an import, a merge of what was found, and an undo. */
export async function entriesOf(session: Session): Promise<readonly Sample[]> {
  await undo(session, undefined, false);
  await undo(session, undefined, false);
  const samples: Sample[] = [];
  for (const { name, lines } of await archiveEntries(session, SCHEMA_VERSION)) {
    let text = "";
    for await (const line of lines) text += line;
    samples.push({ name, bytes: Buffer.from(text) });
  }
  return samples;
}

/** Encrypted as `age -p` does it, with less work to derive the key. */
export async function sealed(bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(4);
  const stream = await encrypter.encrypt(Readable.toWeb(Readable.from([bytes])) as ReadableStream<Uint8Array>);
  return buffer(Readable.fromWeb(stream));
}
