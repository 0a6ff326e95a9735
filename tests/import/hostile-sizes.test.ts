/** Input made to be too much: a folder of very many files, photos of many megabytes, a bomb in a zip, deep nesting. */
import { mkdir, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { ImportReport } from "../../src/app/import/report.ts";
import { OWNER_ADDRESS, bookOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { findWrongSums, openHome } from "../building/test-home.ts";
import { buildZip } from "../building/zip.ts";
import { needBundle, runKith } from "../building/bundle.ts";

const PEAK = join(import.meta.dirname, "peak-memory.mjs");

beforeAll(needBundle);

/** A folder of that many messages, and as many files of no use. */
async function folderOf(count: number): Promise<string> {
  const root = await temporaryFolder({});
  for (let part = 0; part * 1000 < count; part++) {
    const folder = join(root, String(part));
    await mkdir(folder);
    await Promise.all(
      Array.from({ length: Math.min(1000, count - part * 1000) }, async (_, index) => {
        const id = part * 1000 + index;
        const letter = `Message-ID: <${id}@m.example>\nDate: Thu, 1 Oct 2026 09:00:00 +0000\nFrom: p${id % 50}@people.example\nTo: ${OWNER_ADDRESS}\nSubject: ${id}\n\nText.\n`;
        await writeFile(join(folder, `${id}.eml`), letter);
        await writeFile(join(folder, `${id}.bin`), "\u0001\u0002\u0003\u0004");
      }),
    );
  }
  return root;
}

async function readFolder(count: number): Promise<{ report: ImportReport; peakMb: number }> {
  const home = await temporaryFolder({ peak: "" });
  const env = { KITH_PEAK_FILE: join(home, "peak") };
  const args = ["import", await folderOf(count), "--owner", OWNER_ADDRESS, "--dry-run", "--json"];
  const { code, out, err } = await runKith(join(home, "data"), args, { node: ["--import", PEAK], env });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return { report: JSON.parse(out) as ImportReport, peakMb: Number(readFileSync(join(home, "peak"), "utf8")) };
}

test("importing a folder of very many small files takes hardly more memory than one of few", async () => {
  const few = await readFolder(500);
  const many = await readFolder(5000);

  expect(many.report).toMatchObject({ read: 5000, created: 5000, skipped: 0 });
  expect(findWrongSums(many.report)).toEqual([]);
  // The most that 9000 files more may take: what is known of each message, not the files.
  expect(many.peakMb - few.peakMb).toBeLessThan(80);
}, 120_000);

test("importFiles() keeps a photo of some megabytes, and goes on behind one that is no photo any more", async () => {
  const home = await openHome();
  const photo = (bytes: number): string => `PHOTO;ENCODING=b;TYPE=JPEG:/9j/${"A".repeat(bytes)}`;
  const path = await temporaryFolder({
    "book.vcf": bookOf(
      ["UID:1", "FN:Ann Ash", photo(3_000_000)],
      ["UID:2", "FN:Bo Birk", photo(40_000_000)],
      ["UID:3", "FN:Cy Cole"],
    ),
  });

  const report = await home.importFrom(path);

  expect(findWrongSums(report)).toEqual([]);
  expect(report.read).toBe(3);
  const names = await home.session.store.scan(home.session.owner, "profile");
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(["Ann Ash", "Cy Cole"]));
}, 60_000);

test("importFiles() says what a bomb in a zip would come to, unpacks none of it, and reads what lies beside it", async () => {
  const home = await openHome();
  const bomb = { name: "bomb.vcf", content: Buffer.alloc(40_000_000) };
  const folder = await temporaryFolder({
    "one.zip": buildZip([bomb, { name: "padding", content: Buffer.alloc(200_000), isStored: true }]),
    "nested.zip": buildZip([{ name: "inner.zip", content: buildZip([bomb]) }]),
    "book.vcf": bookOf(["UID:1", "FN:Ann Ash"]),
  });

  const report = await home.importFrom(folder);

  expect(report).toMatchObject({ read: 1, created: 1 });
  const seen = report.unrecognised.map((one) => one.seen).join("; ");
  expect(seen.match(/would unpack to 4\d{7} bytes/g)).toHaveLength(2);
}, 60_000);

test.each([
  ["result.json", `{"name":"Ana","type":"personal_chat","id":1,"messages":${"[".repeat(200_000)}`],
  ["monica.json", `{"version":"1.0-preview.1","account":${'{"data":'.repeat(100_000)}`],
  ["sms.xml", `<?xml version='1.0'?>\n<smses count="1">${"<mms>".repeat(20_000)}`],
  ["work.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n".repeat(10_000)],
  ["book.vcf", "BEGIN:VCARD\r\nFN:A\r\n".repeat(20_000)],
  ["letter.eml", `From: ${"(".repeat(100_000)}a@b.example\nTo: ${"<".repeat(50_000)}\nDate: x\n\n`],
])(
  "importFiles() of %s, whose parts nest without end, ends and adds up",
  async (name, text) => {
    const home = await openHome();

    const report = await home.importFrom(await temporaryFolder({ [name]: text }), { ownerAddresses: [OWNER_ADDRESS] });

    expect(findWrongSums(report)).toEqual([]);
  },
  60_000,
);
