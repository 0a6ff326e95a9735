/** Finding people in a book of thousands, where what was typed begins many names. */
import { expect, test } from "vitest";
import { findContact } from "../../src/app/find-contact.ts";
import { listContacts } from "../../src/app/list-contacts.ts";
import { Failure } from "../../src/core/failure.ts";
import { bookOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, failureOf, openHome } from "../building/test-home.ts";

/** Three thousand people whose names begin with "an", and after them three of whom one is called An. */
async function openLargeBook(): Promise<TestHome> {
  const home = await openHome();
  const crowd = Array.from({ length: 3000 }, (_, index) => [`UID:${index}`, `FN:Anders Holm ${index}`]);
  const last = ["An Li", "Zed Angus", "Andrea Oak"].map((name) => [`UID:${name}`, `FN:${name}`, "ORG:Antler"]);
  await home.importFrom(await temporaryFolder({ "contacts.vcf": bookOf(...crowd, ...last) }));
  return home;
}

test("findContact() finds who has the very name, though thousands begin with it and stand before", async () => {
  const home = await openLargeBook();

  expect(await findContact(home.session, "An Li")).toMatchObject({ name: "An Li" });
  expect(await failureOf(findContact(home.session, "an"))).toBe('"an" may be several people');
  expect((await hintOf(findContact(home.session, "an")))?.split(", ")[0]).toContain("An Li");
});

test("listContacts() lists everybody who matches", async () => {
  const home = await openLargeBook();

  expect(await listContacts(home.session, { text: "an" }, "name")).toHaveLength(3003);
  expect(await listContacts(home.session, { text: "antler" }, "name")).toHaveLength(3);
  expect(await listContacts(home.session, { text: "antlre" }, "name")).toHaveLength(3);
  expect(await listContacts(home.session, { text: "xaver" }, "name")).toEqual([]);
});

async function hintOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof Failure ? error.hint : undefined),
  );
}
