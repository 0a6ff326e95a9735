/** What Kith exports comes back as what it was, and is mistaken for nobody elsewhere. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addContact } from "../../src/app/edit-contact.ts";
import { exportVcards } from "../../src/app/export-contacts.ts";
import type { Session } from "../../src/app/session.ts";
import { EMPTY_CARD } from "../../src/core/card.ts";
import { bookOf, clearMailbox } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { NOW, openHome, restoreCopy } from "../building/test-home.ts";

const OWN_UID = "5D0A1C2E-9B7F-4C11-8E57-0F3B6A2D9C44";
const BRUNO = [`UID:${OWN_UID}`, "FN:Bruno Falke", "EMAIL:bruno@falke.example"];
const OFFICE = ["UID:office", "ORG:Lind AB", "EMAIL:office@lind.example"];
const NO_UID = ["FN:Gil Ferro", "TEL:+49 30 90182000"];

test("exportVcards() gives the UID of the card that an address book brought", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "contacts.vcf": bookOf(BRUNO) });
  await home.importFrom(join(folder, "contacts.vcf"));

  expect(uidsIn(await exportOf(home.session))).toEqual([OWN_UID]);
});

test("exportVcards() gives the contacts of two homes different UIDs, and those of a restored home the same", async () => {
  const [one, other] = [await openHome({ homeId: "one" }), await openHome({ homeId: "other" })];
  for (const { session } of [one, other]) await addByHand(session, "Mona Reif");

  const uids = uidsIn(await exportOf(one.session));

  expect(uids).toHaveLength(1);
  expect(uidsIn(await exportOf(other.session))).not.toEqual(uids);
  expect(uidsIn(await exportOf({ ...one.session, ...(await restoreCopy(one.session)) }))).toEqual(uids);
});

test("exportVcards() writes no UID twice, though two books hold a card 1", async () => {
  const home = await openHome();
  const books = {
    "one.vcf": bookOf(["UID:1", "FN:Anna Berg"], ...others()),
    "two.vcf": bookOf(["UID:1", "FN:Otto Stein"], ["UID:y1", "FN:Eva Lind"], ["UID:y2", "FN:Gil Ferro"]),
  };
  const folder = await temporaryFolder(books);
  for (const name of Object.keys(books)) await home.importFrom(join(folder, name));

  const uids = uidsIn(await exportOf(home.session));

  expect(await home.rows("contact")).toHaveLength(8);
  expect(new Set(uids).size).toBe(8);
});

test("importFiles() knows every card of its own export again", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "contacts.vcf": bookOf(BRUNO, OFFICE, NO_UID),
    "Inbox.mbox": clearMailbox(),
  });
  await home.importFrom([join(folder, "contacts.vcf"), join(folder, "Inbox.mbox")]);
  // Known by name alone, and as many again as the book holds: the export is no copy of the book.
  for (const name of ["Mona Reif", "Piet Vos", "Rosa Lima", "Sven Dahl"]) await addByHand(home.session, name);
  const contacts = await home.rows("contact");
  const text = await exportOf(home.session);
  await writeFile(join(folder, "people.vcf"), text);

  const report = await home.importFrom(join(folder, "people.vcf"));

  expect(report).toMatchObject({ read: contacts.length, created: 0, skipped: 0 });
  expect(await home.rows("contact")).toEqual(contacts);
  const again = await exportOf(home.session);
  expect(uidsIn(again)).toEqual(uidsIn(text));
});

test("importFiles() takes a card with another's short UID for somebody new", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "one.vcf": bookOf(["UID:1", "FN:Anna Berg"], ["UID:2", "ORG:Lind AB", "EMAIL:office@lind.example"]),
    "two.vcf": bookOf(["UID:2", "ORG:Falke KG", "EMAIL:office@falke.example"], ...others()),
  });
  await home.importFrom(join(folder, "one.vcf"));

  expect(await home.importFrom(join(folder, "two.vcf"))).toMatchObject({ created: 5 });
});

function others(): string[][] {
  return ["Ada Lund", "Ben Ott", "Cem Kaya", "Dora Wolf"].map((name, index) => [`UID:x${index}`, `FN:${name}`]);
}

async function exportOf(session: Session): Promise<string> {
  let text = "";
  for await (const card of exportVcards(session)) text += card;
  return text;
}

function uidsIn(text: string): string[] {
  return [...text.matchAll(/^UID:(.*)\r?$/gm)].map(([, uid = ""]) => uid.trim());
}

async function addByHand(session: Session, full: string): Promise<void> {
  await addContact({ ...session, now: NOW }, { ...EMPTY_CARD, name: { full } }, (raw) => raw);
}
