/** Two cards of one person without an address in common: joined where the name is rare, asked about where it is not. */
import { expect, test } from "vitest";
import { answerDuplicate, findDuplicates } from "../../src/app/find-duplicates.ts";
import { undo } from "../../src/app/undo.ts";
import type { ContactId } from "../../src/core/id.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { factsIn, findWrongSums, openHome, projectionsIn } from "../building/test-home.ts";

test("importFiles() makes one contact of two cards with one rare name, and says so", async () => {
  const home = await openHome();
  await home.importFrom(await bookOf("home", [["Wiebke Brandstätter", "wiebke@norte.example"]]));

  const report = await home.importFrom(await bookOf("work", [["BRANDSTÄTTER, Wiebke", "wb@sul.example"]]));

  expect(await home.rows("contact")).toHaveLength(1);
  expect(report.notices.join()).toContain("Wiebke Brandstätter (same name)");
  expect(findWrongSums(report)).toEqual([]);
});

test("importFiles() does so within one reading, with the same facts as its dry run counts", async () => {
  const home = await openHome();
  const book = await bookOf("home", [
    ["Wiebke Brandstätter", "wiebke@norte.example"],
    ["Wei Zhang", "wei@norte.example"],
    ["Wiebke Brandstaetter", "wb@sul.example"],
    ["Zhang Wei", "zhang@sul.example"],
  ]);

  const dry = await home.importFrom(book, { dryRun: true });
  const report = await home.importFrom(book);

  expect(report).toEqual({ ...dry, dryRun: false });
  expect(report.contacts).toBe(3);
  expect(await home.rows("contact")).toHaveLength(3);
  expect((await home.session.store.scan(home.session.owner, "profile")).map(({ name }) => name).sort()).toEqual([
    "Wei Zhang",
    "Wiebke Brandstätter",
    "Zhang Wei",
  ]);
});

test("importFiles() never joins people of a common name by it, but asks", async () => {
  const home = await openHome();
  await home.importFrom(await bookOf("home", [["Maria Silva", "maria@norte.example"]]));

  await home.importFrom(await bookOf("work", [["Maria Silva", "msilva@sul.example"]]));

  expect(await home.rows("contact")).toHaveLength(2);
});

test("importFiles() joins nobody whom the owner has called different, and no third of that name", async () => {
  const home = await openHome();
  await home.importFrom(await bookOf("home", [["Wiebke Brandstätter", "wiebke@norte.example"]]));
  await home.importFrom(await bookOf("work", [["Rui Pemberton", "wb@sul.example"]]));
  const [first, second] = (await home.rows("contact")).map(({ id }) => id);
  await answerDuplicate(home.session, found(first), found(second), "different");

  await home.importFrom(await bookOf("club", [["Wiebke Brandstätter", "w.b@ost.example"]]));

  expect(await home.rows("contact")).toHaveLength(3);
  expect((await findDuplicates(home.session)).map(({ evidence }) => evidence[0]?.text)).toEqual(["same name"]);
});

test("undo() of such an import takes the contacts apart again", async () => {
  const home = await openHome();
  await home.importFrom(await bookOf("home", [["Wiebke Brandstätter", "wiebke@norte.example"]]));
  const before = [await factsIn(home.session), await projectionsIn(home.session)];
  await home.importFrom(await bookOf("work", [["Wiebke Brandstätter", "wb@sul.example"]]));

  await undo(home.session, undefined, false);

  expect([await factsIn(home.session), await projectionsIn(home.session)]).toEqual(before);
});

test("importFiles() finds a namesake in a large book by looking up", async () => {
  const home = await openHome();
  const letters = "bcdfghjklmnpqrstvwxz";
  const many = Array.from({ length: 60 }, (_, at): [string, string] => [
    `Ra${letters[at % 20] ?? ""}o Te${letters[Math.floor(at / 20)] ?? ""}nik${letters[at % 20] ?? ""}`,
    `p${at}@norte.example`,
  ]);
  await home.importFrom(await bookOf("home", [...many, ["Wiebke Brandstätter", "wiebke@norte.example"]]));

  await home.importFrom(await bookOf("work", [["Wiebke Brandstätter", "wb@sul.example"]]));

  expect(await home.rows("contact")).toHaveLength(61);
});

function found(contact: ContactId | undefined): { contact: ContactId; name: string } {
  if (contact === undefined) throw new Error("there is no such contact");
  return { contact, name: "somebody" };
}

async function bookOf(name: string, people: readonly (readonly [string, string])[]): Promise<string> {
  const cards = people.map(([full, email]) =>
    ["BEGIN:VCARD", "VERSION:3.0", `FN:${full}`, `EMAIL:${email}`, `UID:${name}-${email}`, "END:VCARD", ""].join(
      "\r\n",
    ),
  );
  return temporaryFolder({ [`${name}.vcf`]: cards.join("") });
}
