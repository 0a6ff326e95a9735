/** Archives that somebody changed, or that a disk spoiled: refused in words, and nothing is left of them. */
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { archiveEntries } from "../../src/app/export-archive.ts";
import { Failure } from "../../src/core/failure.ts";
import { SCHEMA_VERSION } from "../../src/store/sqlite/migrations/index.ts";
import { restoreArchive } from "../../src/wiring/restore-archive.ts";
import { OWNER_ADDRESS, clearMailbox } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { NOW, openHome } from "../building/test-home.ts";
import { buildZip } from "../building/zip.ts";

async function entriesOfMailbox(): Promise<Map<string, string>> {
  const { session, importFrom } = await openHome();
  const mail = await temporaryFolder({ "mail.mbox": clearMailbox() });
  await importFrom(mail, { ownerAddresses: [OWNER_ADDRESS] });
  const entries = new Map<string, string>();
  for (const { name, lines } of await archiveEntries(session, SCHEMA_VERSION)) {
    let text = "";
    for await (const line of lines) text += line;
    entries.set(name, text);
  }
  return entries;
}

async function restore(
  entries: ReadonlyMap<string, string>,
): Promise<{ failure: Failure | undefined; left: string[] }> {
  const home = await temporaryFolder({});
  const archive = join(await temporaryFolder({}), "kith.zip");
  await writeFile(archive, buildZip([...entries].map(([name, content]) => ({ name, content }))));
  try {
    await restoreArchive(home, archive, false, NOW, () => Promise.resolve(""));
  } catch (error) {
    if (error instanceof Failure) return { failure: error, left: await readdir(home) };
    throw error;
  }
  return { failure: undefined, left: await readdir(home) };
}

test("restoreArchive() restores what is whole", async () => {
  expect(await restore(await entriesOfMailbox())).toEqual({ failure: undefined, left: ["kith.db"] });
});

test.each<readonly [what: string, entry: string, change: (text: string) => string]>([
  ["a line that is cut off", "facts/identity.jsonl", (text) => text.replace(/\]$/m, "")],
  ["a number where words should be", "facts/identity.jsonl", (text) => text.replace(/"email"/, "7")],
  ["a row twice", "facts/contact.jsonl", (text) => text.replace(/^.*\n(.*\n)/, "$1$1")],
  ["a row that leads nowhere", "facts/participation.jsonl", (text) => text.replace(/^\[(\d+),\d+/, "[$1,999999")],
  ["an operation without words", "log/operations.jsonl", (text) => text.replace(/"kind":"[^"]*",?/, "")],
  ["a line of the log that is none", "log/images.jsonl", (text) => `null\n${text}`],
  ["a zone that is none", "facts/setting.jsonl", (text) => text.replace("Europe/Berlin", "Nowhere/AtAll")],
  ["a manifest of nothing", "manifest.json", () => "{}"],
  ["a manifest with another count", "manifest.json", (text) => text.replace(/"contact": \d+/, '"contact": 77')],
])("restoreArchive() refuses an archive with %s, and leaves nothing", async (_, name, change) => {
  const entries = await entriesOfMailbox();
  const text = entries.get(name) ?? "";
  entries.set(name, change(text));
  expect(entries.get(name)).not.toBe(text);

  const { failure, left } = await restore(entries);

  expect(failure?.code).toBe("unreadable-input");
  expect(left).toEqual([]);
});
