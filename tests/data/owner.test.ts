/** Whether the owner is found in real mailboxes, and in mailing-list folders is not. */
import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readMbox, readMessageFile } from "../../src/connectors/files/read-mail.ts";
import type { Day, Instant } from "../../src/core/day.ts";
import { countMessage, createOwnerCounter, type OwnerCounter } from "../../src/core/person/owner-counter.ts";
import { findOwner } from "../../src/core/person/owner-evidence.ts";
import { zoneOf } from "../../src/core/zone.ts";
import { DATA_FOLDER } from "./data-folder.ts";

const CONTEXT = { zone: zoneOf("UTC"), horizon: 0 as Instant };

test.each([
  ["taylor", "mark.taylor@enron.example"],
  ["kitchen", "louise.kitchen@enron.example"],
])("findOwner() finds the owner of %s's mailbox", async (folder, address) => {
  const counter = createOwnerCounter();
  await countFile(counter, join(DATA_FOLDER, "mailbox-enron", folder, "mail.mbox"));

  const finding = findOwner(counter);

  expect(finding).toMatchObject({ kind: "found", addresses: [{ address }], perhaps: [] });
});

test.each(["lkml", "default", "broken"])("findOwner() finds no owner in the mailing-list folder %s", async (folder) => {
  const counter = createOwnerCounter();
  const files = readdirSync(join(DATA_FOLDER, "mail-lists", folder), { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile()))
    await countFile(counter, join(file.parentPath, file.name));

  expect(findOwner(counter)).toMatchObject({ kind: "none", perhaps: [] });
});

async function countFile(counter: OwnerCounter, path: string): Promise<void> {
  const file = { path, sizeBytes: undefined, modifiedOn: "2026-01-01" as Day, open: () => createReadStream(path) };
  const readings = path.endsWith(".mbox") ? readMbox(file, CONTEXT) : readMessageFile(file, CONTEXT);
  for await (const reading of readings) if (reading.kind === "message") countMessage(counter, reading.message);
}
