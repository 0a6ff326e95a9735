/** Addresses and numbers that people of several names go by: shared by behaviour, whatever their form. */
import { expect, test } from "vitest";
import { findDuplicates } from "../../src/app/find-duplicates.ts";
import { undo } from "../../src/app/undo.ts";
import { OWNER_ADDRESS, bookOf, clearMailbox } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, factsIn, findWrongSums, openHome } from "../building/test-home.ts";

const DESK = "+493055512345";
const card = (name: string, ...lines: readonly string[]): string[] => [`UID:${name}`, `FN:${name}`, ...lines];
const CARDS = ["Ana Ferreira", "Ben Ode", "Chen Wei"].map((name) =>
  card(name, `TEL;TYPE=WORK:${DESK}`, "EMAIL:desk.seven@acme.example"),
);

async function read(home: TestHome, files: Record<string, string>) {
  const report = await home.importFrom(await temporaryFolder(files), { ownerAddresses: [OWNER_ADDRESS] });
  expect(findWrongSums(report)).toEqual([]);
  return report;
}

async function statusOf(home: TestHome, value: string): Promise<string | undefined> {
  return (await home.rows("identity")).find((one) => one.value === value)?.status;
}

test.each([
  ["at once", [CARDS]],
  ["one after the other", CARDS.map((one) => [one])],
])("importFiles() sets to shared what stands on three strangers' cards, read %s", async (_, books) => {
  const home = await openHome();

  for (const [index, book] of books.entries()) await read(home, { [`book${index}.vcf`]: bookOf(...book) });

  expect(await statusOf(home, DESK)).toBe("shared");
  expect(await statusOf(home, "desk.seven@acme.example")).toBe("shared");
  expect(await home.rows("contact")).toHaveLength(3);
  expect(await findDuplicates(home.session)).toEqual([]);
  // It stays an ordinary detail of each card.
  expect((await home.rows("detail")).filter(({ value }) => value === "desk.seven@acme.example")).toHaveLength(3);
});

test("importFiles() leaves the address of a couple, and of one person under several spellings, theirs", async () => {
  const home = await openHome();
  const couple = ["Ana Ferreira", "Ben Ode"].map((name) => card(name, "EMAIL:home@ferreira.example"));
  const one = ["Dora Krull", "D. Krull", "Krull, Dora"].map((name) => card(name, "EMAIL:dora@krull.example"));

  await read(home, { "book.vcf": bookOf(...couple, ...one) });

  expect(await statusOf(home, "home@ferreira.example")).toBe("claimed");
  expect(await statusOf(home, "dora@krull.example")).toBe("claimed");
});

test("importFiles() reads the same cards again without a change, and undo takes the sharing back", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "book.vcf": bookOf(...CARDS) });
  const before = await factsIn(home.session);
  await home.importFrom(folder);
  const after = await factsIn(home.session);

  await home.importFrom(folder);
  expect(await factsIn(home.session)).toEqual(after);
  await undo(home.session, undefined, false);
  expect(await factsIn(home.session)).toEqual(before);
});

const letters = (from: string, names: readonly string[], day: number) =>
  names.flatMap((name, index) =>
    [0, 1].flatMap((twice) => {
      const at = `2026-05-${String(day + index * 2 + twice).padStart(2, "0")}T09:00Z`;
      return [
        { id: `${from}${at}`, from: `${name} <${from}>`, to: OWNER_ADDRESS, at },
        { id: `re${from}${at}`, from: OWNER_ADDRESS, to: from, at: at.replace("T09", "T10"), answers: `${from}${at}` },
      ];
    }),
  );

test("importFiles() makes no contact of an address from which several people write", async () => {
  const home = await openHome();

  await read(home, {
    "mail.mbox": clearMailbox(
      ...letters("counter4@acme.example", ["Ana Ferreira", "Ben Ode", "Chen Wei"], 1),
      ...letters("dora@krull.example", ["Dora Krull", "Dora K. Krull"], 10),
    ),
  });

  expect(await statusOf(home, "counter4@acme.example")).toBe("shared");
  expect(await statusOf(home, "dora@krull.example")).toBe("claimed");
  // Dora, and the three of the mailbox.
  expect(await home.rows("contact")).toHaveLength(4);
});

test("importFiles() takes the contact back that mail had made for an address of several people", async () => {
  const home = await openHome();
  await read(home, { "mail.mbox": clearMailbox(...letters("counter4@acme.example", ["Ana Ferreira"], 1)) });
  expect(await home.rows("contact")).toHaveLength(4);

  const report = await read(home, {
    "more.mbox": clearMailbox(...letters("counter4@acme.example", ["Ana Ferreira", "Ben Ode", "Chen Wei"], 10)),
  });

  expect(report.notices).toContain("counter4@acme.example is an address of several people, and no contact any more.");
  expect(await home.rows("contact")).toHaveLength(3);
});
