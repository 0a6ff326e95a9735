/** The database of macOS's Messages. */
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { chatDb } from "../building/chat-db.ts";
import { testDamagedSource, testSource } from "../building/source-conformance.ts";
import { bookOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { findWrongSums, openHome } from "../building/test-home.ts";

const BRUNO = "+493090182000";
const EVA = "eva@lind.example";
const CHATS = [
  { handles: [BRUNO] },
  { handles: [EVA] },
  { handles: [BRUNO, EVA, "+33123456789", "+351210000001"], name: "Sailing" },
];

const BYTES = chatDb(CHATS, [
  { at: "2026-09-01T09:00Z", chat: 1 },
  { at: "2026-09-01T09:05Z", from: BRUNO, chat: 1 },
  { at: "2026-09-01T09:06Z", from: BRUNO, chat: 1, more: { associated_message_type: 2000 } },
  { at: "2026-09-02T09:00Z", from: EVA, chat: 2 },
  { at: "2026-09-02T10:00Z", from: EVA, chat: 3 },
  { at: "2026-09-02T10:05Z", from: EVA, chat: 3, more: { item_type: 2 } },
  { at: "2026-09-03T09:00Z", chat: 2, more: { error: 22 } },
]);

testSource({
  what: "the database of Messages",
  contents: { "Messages/chat.db": BYTES },
  counts: { created: 5, skipped: 2 },
});
testDamagedSource({ what: "the database of Messages", contents: { "chat.db": BYTES } });

test("importFiles() knows people in Messages by the address book, and leaves no copy behind", async () => {
  const home = await openHome();
  const book = bookOf(["FN:Bruno Falke", "TEL:+49 30 90182000"], ["FN:Eva Lind", "EMAIL:Eva@lind.example"]);

  const report = await home.importFrom(await temporaryFolder({ "chat.db": BYTES, "book.vcf": book }));

  expect(report).toMatchObject({ contacts: 2, interactions: 5 });
  const [reaction] = (await home.rows("interaction")).filter(({ medium }) => medium === "reaction");
  expect(reaction?.at).toBe(Date.parse("2026-09-01T09:06Z"));
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("kith-messages-"))).toEqual([]);
});

test("importFiles() reads what Messages has not yet merged into its database, while it is open", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "chat.db": BYTES });
  const database = new Database(join(folder, "chat.db"));
  database.pragma("journal_mode = WAL");
  database.prepare("UPDATE message SET error = 0").run();

  const report = await home.importFrom(join(folder, "chat.db"));
  database.close();

  expect(report).toMatchObject({ created: 6, skipped: 1 });
});

test("importFiles() reads databases of older systems: seconds, and fewer columns", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "chat.db": BYTES });
  const database = new Database(join(folder, "chat.db"));
  database.exec("UPDATE message SET date = date / 1000000000; ALTER TABLE message DROP COLUMN associated_message_type");
  database.close();

  expect(await home.importFrom(folder)).toMatchObject({ created: 5, skipped: 2 });
});

test("importFiles() runs no view in the place of a table", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "chat.db": BYTES });
  const database = new Database(join(folder, "chat.db"));
  database.exec(
    "DROP TABLE message; CREATE VIEW message AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS guid FROM n",
  );
  database.close();

  const report = await home.importFrom(folder);

  expect(findWrongSums(report)).toEqual([]);
  expect(report.skips).toMatchObject([{ reason: "unreadable" }]);
});
