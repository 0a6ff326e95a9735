/** Logs of an Android phone: messages and calls, as two apps write them. */
import { expect, test } from "vitest";
import { backupOf, callTag, mmsTag, smsTag } from "../building/phone-log.ts";
import { testDamagedSource, testSource } from "../building/source-conformance.ts";
import { bookOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { openHome } from "../building/test-home.ts";
import { buildZip } from "../building/zip.ts";

const BRUNO = "+493090182000";
const AT = (text: string): string => String(Date.parse(text));
const SMS = backupOf(
  "smses",
  smsTag({ address: "030 90182000", date: AT("2026-10-01T09:00Z"), type: "1", body: "Lunch?", contact_name: "Bruno" }),
  smsTag({ address: BRUNO, date: AT("2026-10-01T09:05Z"), type: "2", body: "Gladly", contact_name: "Bruno" }),
  smsTag({ address: "NorteBank", date: AT("2026-10-01T09:05Z"), type: "1", body: "Your code is 1234" }),
  mmsTag(
    { date: AT("2026-10-02T09:05Z"), msg_box: "1", m_type: "132", address: BRUNO, contact_name: "Bruno" },
    [["137", BRUNO]],
    "Look",
  ),
);
const CALLS = backupOf(
  "calls",
  callTag({ number: BRUNO, date: AT("2026-10-03T09:00Z"), type: "2", duration: "0", contact_name: "Bruno" }),
  callTag({ number: BRUNO, date: AT("2026-10-03T10:00Z"), type: "1", duration: "300", contact_name: "Bruno" }),
  callTag({ number: "", date: AT("2026-10-03T11:00Z"), type: "3", duration: "0" }),
);
const LINES = [
  { _id: "1", address: BRUNO, date: AT("2026-10-01T09:05Z"), type: "2", body: "Gladly", __display_name: "Bruno" },
  { _id: "2", address: BRUNO, date: AT("2026-10-05T09:05Z"), type: "1", body: "See you", __display_name: "Bruno" },
]
  .map((record) => JSON.stringify(record))
  .join("\n");

testSource({
  what: "SMS Backup & Restore's messages",
  contents: { "sms.xml": SMS },
  counts: { created: 3, skipped: 1 },
});
testSource({
  what: "SMS Backup & Restore's calls",
  contents: { "calls.xml": CALLS },
  counts: { created: 2, skipped: 1 },
});
testSource({
  what: "SMS Import / Export's archive",
  contents: { "messages-2026-11-03.zip": buildZip([{ name: "messages.ndjson", content: `${LINES}\n` }]) },
  counts: { created: 2 },
});
testDamagedSource({ what: "SMS Backup & Restore's messages", contents: { "sms.xml": SMS } });
testDamagedSource({ what: "SMS Import / Export's lines", contents: { "messages.ndjson": LINES } });

test("importFiles() knows a message from both apps' files, and calls and messages of one number as one person's", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "sms.xml": SMS,
    "calls.xml": CALLS,
    "messages.ndjson": LINES,
    "book.vcf": bookOf(["FN:Bruno Falke", "TEL;TYPE=CELL:+49 30 90182000"]),
  });

  const report = await home.importFrom(folder);

  expect(report.sources.map(({ source, created, unchanged }) => `${source} ${created} ${unchanged}`)).toEqual([
    "book.vcf 1 0",
    "Text messages 4 1",
    "Phone calls 2 0",
  ]);
  expect(report.contacts).toBe(1);
  const interactions = await home.rows("interaction");
  expect(interactions.filter(({ medium }) => medium === "phone").map(({ nature }) => nature)).toEqual([
    "missed-call",
    "call",
  ]);
});
