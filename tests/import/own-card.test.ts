/** The owner's own card, read before anybody knew whose it is. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { addOwnAddress, removeOwnAddress } from "../../src/app/edit-owner.ts";
import { undo } from "../../src/app/undo.ts";
import { OWNER_ADDRESS, bookOf, clearMailbox } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, factsIn, findWrongSums, openHome, projectionsIn } from "../building/test-home.ts";

const MINE = ["UID:me", "FN:Ines Norte", `EMAIL:${OWNER_ADDRESS}`, "EMAIL:ines@home.example", "TEL:+49 30 90182000"];
const EVA = ["UID:2", "FN:Eva Lind", "EMAIL:eva@lind.example"];

test("importFiles() takes the owner's card out of the contacts once mail shows whose it is", async () => {
  const home = await openHome();
  const { book, mail } = await bookAndMail(MINE, EVA);
  await home.importFrom(book);
  const before = await factsIn(home.session);
  expect(await namesIn(home)).toEqual(["Eva Lind", "Ines Norte"]);

  const report = await home.importFrom(mail);

  expect(findWrongSums(report)).toEqual([]);
  expect(report.notices).toContain('"Ines Norte" is you, and no contact any more.');
  expect(await namesIn(home)).toEqual(["Bruno Falke", "Carla Ruiz", "Dan Oak", "Eva Lind"]);
  expect(await ownersIn(home)).toEqual(["+493090182000", "ines@home.example", OWNER_ADDRESS]);

  const { seq } = await home.session.store.head(home.session.owner);
  expect(await home.importFrom(book)).toMatchObject({ read: 2, unchanged: 2 });
  expect(await home.importFrom(mail)).toMatchObject({ created: 0, merged: 0 });
  expect((await home.session.store.head(home.session.owner)).seq).toBe(seq);
  const projected = await projectionsIn(home.session);
  await home.session.store.rebuild(home.session.owner);
  expect(await projectionsIn(home.session)).toEqual(projected);

  await undo(home.session, undefined, false);
  expect(await factsIn(home.session)).toEqual(before);
});

test("importFiles() and addOwnAddress() say the same of an own card", async () => {
  const { book } = await bookAndMail(MINE, EVA);
  const other = join(await temporaryFolder({ "b.vcf": bookOf(["UID:9", "FN:Gil Ferro"]) }), "b.vcf");
  const told = await openHome();
  const given = await openHome();
  for (const home of [told, given]) await home.importFrom(book);

  await addOwnAddress(told.session, OWNER_ADDRESS);
  await told.importFrom(other);
  await given.importFrom(other, { ownerAddresses: [OWNER_ADDRESS] });

  expect(await namesIn(given)).toEqual(["Eva Lind", "Gil Ferro"]);
  expect(await ownersIn(given)).toEqual(await ownersIn(told));
  expect(await namesIn(told)).toEqual(await namesIn(given));
});

test("importFiles() keeps a card of the owner's household that holds the owner's address", async () => {
  const home = await openHome();
  const { book, mail } = await bookAndMail(["UID:max", "FN:Max Oberlin", `EMAIL:${OWNER_ADDRESS}`], EVA);
  await home.importFrom(book);

  await home.importFrom(mail);

  expect(await namesIn(home)).toContain("Max Oberlin");
  expect(await ownersIn(home)).toEqual([OWNER_ADDRESS]);
});

test("importFiles() takes out a contact whose changed card has come to hold the owner's address", async () => {
  const home = await openHome();
  await home.importFrom((await bookAndMail(["UID:me", "FN:Ines Norte", "EMAIL:ines@home.example"], EVA)).book);
  await home.importFrom((await bookAndMail()).mail);
  expect(await namesIn(home)).toContain("Ines Norte");
  const folder = await temporaryFolder({ "contacts.vcf": bookOf(MINE, EVA) }, { changedOn: "2026-11-10" });

  const report = await home.importFrom(join(folder, "contacts.vcf"));

  expect(report).toMatchObject({ read: 2, unchanged: 1, skipped: 1 });
  expect(await namesIn(home)).not.toContain("Ines Norte");
  const { seq } = await home.session.store.head(home.session.owner);
  await home.importFrom(join(folder, "contacts.vcf"));
  expect((await home.session.store.head(home.session.owner)).seq).toBe(seq);
});

test("importFiles() makes a contact again of a card that is not the owner's after all", async () => {
  const home = await openHome();
  const { book } = await bookAndMail(MINE, EVA);
  await home.importFrom(book);
  await addOwnAddress(home.session, OWNER_ADDRESS);
  expect(await namesIn(home)).toEqual(["Eva Lind"]);
  await removeOwnAddress(home.session, OWNER_ADDRESS);
  await home.importFrom(book);
  // The rest of the card is still said to be the owner's.
  expect(await namesIn(home)).toEqual(["Eva Lind"]);
  await removeOwnAddress(home.session, "ines@home.example");

  expect(await home.importFrom(book)).toMatchObject({ read: 2, merged: 1, unchanged: 1, contacts: 1 });

  expect(await namesIn(home)).toEqual(["Eva Lind", "Ines Norte"]);
  const { seq } = await home.session.store.head(home.session.owner);
  expect(await home.importFrom(book)).toMatchObject({ unchanged: 2 });
  expect((await home.session.store.head(home.session.owner)).seq).toBe(seq);
});

test("addOwnAddress() removes a contact known by that address alone, and undo brings back all of it", async () => {
  const home = await openHome();
  await home.importFrom((await bookAndMail()).mail);
  const before = await factsIn(home.session);

  await addOwnAddress(home.session, "dan@oak.example");

  expect(await namesIn(home)).toEqual(["Bruno Falke", "Carla Ruiz"]);
  await undo(home.session, undefined, false);
  expect(await factsIn(home.session)).toEqual(before);
});

async function bookAndMail(...cards: readonly (readonly string[])[]): Promise<{ book: string; mail: string }> {
  const folder = await temporaryFolder({ "contacts.vcf": bookOf(...cards), "mail.mbox": clearMailbox() });
  return { book: join(folder, "contacts.vcf"), mail: join(folder, "mail.mbox") };
}

async function namesIn(home: TestHome): Promise<string[]> {
  return (await home.session.store.scan(home.session.owner, "profile")).map(({ name }) => name).sort();
}

async function ownersIn(home: TestHome): Promise<string[]> {
  const own = (await home.rows("identity")).filter(({ status }) => status === "owner");
  return own
    .filter(({ kind }) => kind !== "contact")
    .map(({ value }) => value)
    .sort();
}
