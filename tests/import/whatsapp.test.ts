/** WhatsApp's exports of chats: single, packed, and a folder of several. */
import { expect, test } from "vitest";
import { addOwnAddress, listOwnAddresses, removeOwnAddress } from "../../src/app/edit-owner.ts";
import { testDamagedSource, testSource } from "../building/source-conformance.ts";
import { bookOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { openHome } from "../building/test-home.ts";
import { ANDROID, GROUP, IPHONE } from "../building/whatsapp-chats.ts";
import { buildZip } from "../building/zip.ts";

const CHATS = {
  "WhatsApp Chat with Ana Lind.txt": ANDROID,
  "WhatsApp Chat - +49 30 90182000.zip": buildZip([
    { name: "_chat.txt", content: IPHONE },
    { name: "00000002-PHOTO.jpg", content: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) },
  ]),
  "WhatsApp Chat with Sailing.txt": GROUP,
};

testSource({
  what: "WhatsApp's text of one chat",
  contents: { "WhatsApp Chat with Ana Lind.txt": ANDROID },
  path: "WhatsApp Chat with Ana Lind.txt",
  counts: { created: 4, skipped: 2 },
});
testSource({
  what: "a packed WhatsApp chat",
  contents: CHATS,
  path: "WhatsApp Chat - +49 30 90182000.zip",
  counts: { created: 3, skipped: 1 },
});
testSource({ what: "a folder of WhatsApp chats", contents: CHATS, counts: { created: 10, skipped: 4 } });
testDamagedSource({ what: "a WhatsApp chat", contents: { "WhatsApp Chat with Ana Lind.txt": ANDROID } });

test("importFiles() takes all WhatsApp chats of a folder as one source, whose owner it finds by the chats of two", async () => {
  const home = await openHome();

  const report = await home.importFrom(await temporaryFolder(CHATS));

  expect(report.sources).toMatchObject([{ source: "WhatsApp", kind: "whatsapp", read: 14 }]);
  expect(report.owner).toEqual([{ address: "whatsapp:Ines", why: "the files say so" }]);
  const contacts = (await home.rows("identity")).filter(({ status }) => status === "claimed");
  expect(contacts.map(({ kind, name }) => `${kind} ${name ?? ""}`)).toEqual(["phone ", "name Ana Lind"]);
});

test("importFiles() knows who a WhatsApp number is by the address book", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ ...CHATS, "book.vcf": bookOf(["FN:Bruno Falke", "TEL:+49 30 90182000"]) });

  await home.importFrom(folder);

  const [phone] = (await home.rows("identity")).filter(({ kind }) => kind === "phone");
  const record = (await home.rows("record")).find(({ id }) => id === phone?.record);
  expect(record?.raw).not.toBeNull();
});

test("importFiles() adds of a longer export what is new", async () => {
  const home = await openHome();
  await home.importFrom(await temporaryFolder({ "WhatsApp Chat with Ana Lind.txt": ANDROID }));

  const longer = `${ANDROID}\n20/03/2026, 09:00 - Ines: Thank you!\n`;
  const report = await home.importFrom(await temporaryFolder({ "WhatsApp Chat with Ana Lind.txt": longer }));

  expect(report).toMatchObject({ created: 1, unchanged: 4, skipped: 2 });
  expect(await home.rows("source")).toHaveLength(1);
});

test("importFiles() takes nothing of a group while it is not known who of it is the owner, and says what to do", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "WhatsApp Chat with Sailing.txt": GROUP });

  const report = await home.importFrom(folder);
  expect(report).toMatchObject({ created: 0, skipped: 4 });
  expect(report.notices.join()).toContain("kith owner add whatsapp:NAME");

  await addOwnAddress(home.session, "whatsapp:Ines");
  expect((await listOwnAddresses(home.session)).addresses).toContainEqual({ kind: "name", value: "whatsapp:Ines" });
  expect(await home.importFrom(folder)).toMatchObject({ created: 3, skipped: 1 });
  await removeOwnAddress(home.session, "whatsapp:Ines");
  expect((await listOwnAddresses(home.session)).addresses).toEqual([]);
});

test("importFiles() takes what others write in a group as words to the owner, and the owner's as words to all", async () => {
  const home = await openHome();
  await home.importFrom(await temporaryFolder(CHATS));

  const group = (await home.rows("interaction")).filter(({ subject }) => subject === "Sailing");
  const parts = await home.rows("participation");
  expect(group.map(({ id }) => parts.filter(({ interaction }) => interaction === id).length)).toEqual([2, 2, 3]);
  expect(group.map(({ recipients }) => recipients)).toEqual([4, 4, 4]);
});

test("importFiles() reads dates in the order that the owner says, where a chat leaves it open", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "WhatsApp Chat with Ana.txt": "04/03/26, 14:05 - Ana: Hi\n" });

  const open = await home.importFrom(folder, { dryRun: true });
  await home.importFrom(folder, { dateOrder: "mdy" });

  expect(open.problems.first[0]?.text).toContain("day first");
  expect((await home.rows("interaction")).map(({ at }) => new Date(at).toISOString())).toEqual([
    "2026-04-03T12:05:00.000Z",
  ]);
});

test("refresh() finds the owner of WhatsApp chats as the first reading did", async () => {
  const home = await openHome();
  const folder = await temporaryFolder(CHATS);
  await home.importFrom(folder);

  const { seq } = await home.session.store.head(home.session.owner);
  await home.importFrom(folder, { actor: "refresh" });

  expect((await home.session.store.head(home.session.owner)).seq).toBe(seq);
});
