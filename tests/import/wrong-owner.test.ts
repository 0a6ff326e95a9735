/** Whose mail it is was got wrong at first, and is put right. */
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { addOwnAddress, removeOwnAddress } from "../../src/app/edit-owner.ts";
import { undo } from "../../src/app/undo.ts";
import { unpackHistory } from "../../src/core/tie/pack-history.ts";
import { type Letter, bookOf, mboxOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, factsIn, openHome, projectionsIn } from "../building/test-home.ts";

const ANN = "ann@x.example";
const BO = "bo@y.example";
let home: TestHome;
let mail: string;

beforeEach(async () => {
  home = await openHome();
  const letters = [1, 2, 3, 4, 5, 6].flatMap((month): Letter[] => [
    { from: `Ann Ek <${ANN}>`, to: `Bo Lind <${BO}>`, at: `2026-0${month}-10T09:00Z` },
    { from: `Bo Lind <${BO}>`, to: `Ann Ek <${ANN}>`, at: `2026-0${month}-11T09:00Z` },
  ]);
  const folder = await temporaryFolder({ "mail.mbox": mboxOf(...letters) });
  mail = join(folder, "mail.mbox");
  await home.importFrom(mail, { ownerAddresses: [ANN] });
});

test("addOwnAddress() after removeOwnAddress() makes a contact of whom it was first taken for", async () => {
  expect(await tiesIn(home)).toEqual([["Bo Lind", 12]]);

  await removeOwnAddress(home.session, ANN);
  await addOwnAddress(home.session, BO);

  expect(await tiesIn(home)).toEqual([["Ann Ek", 12]]);
  await expectSound(home);
});

test("removeOwnAddress() after addOwnAddress() makes a contact of the address, and undo takes it back", async () => {
  await addOwnAddress(home.session, BO);
  expect(await tiesIn(home)).toEqual([]);
  const before = await factsIn(home.session);

  await removeOwnAddress(home.session, ANN);

  expect(await tiesIn(home)).toEqual([["Ann Ek", 12]]);
  await expectSound(home);
  await undo(home.session, undefined, false);
  expect(await factsIn(home.session)).toEqual(before);
});

test("removeOwnAddress() makes nobody of an address that wrote with others only", async () => {
  await removeOwnAddress(home.session, ANN);

  expect(await tiesIn(home)).toEqual([["Bo Lind", 0]]);
});

test("importFiles() that is told the right owner makes a contact of whom it was first taken for", async () => {
  await removeOwnAddress(home.session, ANN);

  const report = await home.importFrom(mail, { ownerAddresses: [BO] });

  expect(report).toMatchObject({ contacts: 1, unchanged: 12 });
  expect(await tiesIn(home)).toEqual([["Ann Ek", 12]]);
  await expectSound(home);
});

test("importFiles() joins the card that was the owner's to the contact made of its address", async () => {
  const folder = await temporaryFolder({ "contacts.vcf": bookOf(["UID:me", "FN:Ann Ek", `EMAIL:${ANN}`]) });
  const book = join(folder, "contacts.vcf");
  await home.importFrom(book);
  await addOwnAddress(home.session, BO);
  await removeOwnAddress(home.session, ANN);

  await home.importFrom(book);

  expect(await tiesIn(home)).toEqual([["Ann Ek", 12]]);
  expect((await home.rows("record")).filter(({ contact }) => contact !== null).length).toBe(2);
});

/** Contacts with the days of contact. */
async function tiesIn({ session }: TestHome): Promise<[string, number][]> {
  const { store, owner } = session;
  const rows = await store.scan(owner, "profile");
  return Promise.all(
    rows.map(async ({ contact, name }) => {
      const tie = await store.get(owner, "tie", [contact]);
      return [name, tie === undefined ? 0 : unpackHistory(tie).days.length];
    }),
  );
}

async function expectSound({ session }: TestHome): Promise<void> {
  const projected = await projectionsIn(session);
  await session.store.rebuild(session.owner);
  expect(await projectionsIn(session)).toEqual(projected);
}
