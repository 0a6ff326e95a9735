/** Telegram Desktop's JSON: one chat, or a whole account with its contacts. */
import { expect, test } from "vitest";
import { testDamagedSource, testSource } from "../building/source-conformance.ts";
import { bookOf } from "../building/source-text.ts";
import { accountOf, called, chatOf, said } from "../building/telegram-export.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { openHome } from "../building/test-home.ts";

const ANA = ["user800", "Ana 🌊"] as const;
const INES = ["user700", "Ines Norte"] as const;
const BEN = ["user900", "Ben"] as const;
const CHAT = chatOf("personal_chat", 800, "Ana 🌊", [
  said({ id: 1, at: "2026-09-13T14:05:00", from: INES }),
  said({ id: 2, at: "2026-09-13T14:06:00", from: ANA }),
  called(3, "2026-09-14T10:00:00", ANA, undefined),
  called(4, "2026-09-14T11:00:00", INES, 62),
]);
const GROUP = chatOf("private_group", 77, "Sailing", [
  { id: 9, type: "service", date: "2026-09-13T14:00:00", actor: "Ana", actor_id: "user800", action: "create_group" },
  said({ id: 10, at: "2026-09-13T15:05:00", from: BEN }),
  said({ id: 11, at: "2026-09-13T15:06:00", from: INES }),
]);
const CONTACTS = [{ user_id: 800, first_name: "Ana", last_name: "Lind", phone_number: "0049 30 90182000" }];
const ACCOUNT = accountOf(
  [CHAT, GROUP, chatOf("saved_messages", 700, "", [said({ id: 5, at: "2026-09-13T14:05:00", from: INES })])],
  CONTACTS,
);

testSource({
  what: "Telegram's export of a chat",
  contents: { "result.json": JSON.stringify(CHAT) },
  counts: { created: 4 },
});
testSource({
  what: "Telegram's export of an account",
  contents: { "result.json": ACCOUNT },
  counts: { created: 7, skipped: 2 },
});
testDamagedSource({ what: "Telegram's export of an account", contents: { "result.json": ACCOUNT } });

test("importFiles() joins Telegram's people with the address book by the numbers of its contacts", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "result.json": ACCOUNT,
    "book.vcf": bookOf(["FN:Ana Lind", "TEL;TYPE=CELL:+49 30 90182000"]),
  });

  const report = await home.importFrom(folder);

  expect(report).toMatchObject({ contacts: 1, merged: 1 });
  expect(report.owner).toEqual([{ address: "telegram-id:700", why: "the files say so" }]);
  const [ana] = (await home.rows("identity")).filter(({ value }) => value === "telegram-id:800");
  expect(ana?.status).toBe("claimed");
});

test("importFiles() knows a chat of Telegram's from both exports, and the owner of a group from an earlier one", async () => {
  const home = await openHome();
  await home.importFrom(await temporaryFolder({ "result.json": JSON.stringify(CHAT) }));

  const account = await home.importFrom(await temporaryFolder({ "result.json": ACCOUNT }));
  expect(account).toMatchObject({ created: 2, merged: 1, unchanged: 4, skipped: 2 });

  const later = chatOf("private_group", 78, "Rowing", [
    said({ id: 20, at: "2026-10-13T15:05:00", from: BEN }),
    said({ id: 21, at: "2026-10-13T15:06:00", from: INES }),
  ]);
  expect(await home.importFrom(await temporaryFolder({ "result.json": JSON.stringify(later) }))).toMatchObject({
    created: 2,
  });
});
