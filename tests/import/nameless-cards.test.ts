/** Cards without a person's name: an organisation's stays its own, whoever shares its number. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportVcards } from "../../src/app/export-contacts.ts";
import { findDuplicates } from "../../src/app/find-duplicates.ts";
import { bookOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { openHome } from "../building/test-home.ts";

const ORGANISATION = ["UID:o", "ORG:Only Org GmbH", "TEL:+49 30 90182000"];
const TWIN = ["UID:t", "FN:Twin One", "TEL:+49 30 90182000"];

test.each([
  ["before", [ORGANISATION, TWIN]],
  ["after", [TWIN, ORGANISATION]],
])("importFiles() gives an organisation no name through a number, with its card %s the person's", async (_, cards) => {
  const home = await openHome();
  const folder = await temporaryFolder({ "contacts.vcf": bookOf(...cards) });
  await home.importFrom(join(folder, "contacts.vcf"));
  const { store, owner } = home.session;

  const names = (await store.scan(owner, "profile")).map(({ name }) => name);
  const kinds = (await home.rows("contact")).map(({ kind }) => kind);
  let text = "";
  for await (const card of exportVcards(home.session)) text += card;

  expect(names.toSorted()).toEqual(["Only Org GmbH", "Twin One"]);
  expect(kinds.toSorted()).toEqual(["organisation", "person"]);
  expect(text.match(/FN.*/g)?.toSorted()).toEqual(["FN:Twin One", "FN;DERIVED=true:Only Org GmbH"]);
  expect(await findDuplicates(home.session)).toEqual([]);
});

test("importFiles() gives a person without a name no other's through a number", async () => {
  const home = await openHome();
  const nameless = ["UID:o", "TITLE:Partner", "ORG:Only Org GmbH", "TEL:+49 30 90182000"];
  const folder = await temporaryFolder({ "contacts.vcf": bookOf(nameless, TWIN) });
  await home.importFrom(join(folder, "contacts.vcf"));
  const { store, owner } = home.session;

  const names = (await store.scan(owner, "profile")).map(({ name }) => name);

  expect(names).toEqual(["+49 30 90182000", "Twin One"]);
});
