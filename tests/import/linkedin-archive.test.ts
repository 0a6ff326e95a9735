/** The rest of a LinkedIn archive: notes, uploaded contacts, praise, the owner's own addresses and jobs. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDamagedSource, testSource } from "../building/source-conformance.ts";
import { REST } from "../building/linkedin-rest.ts";
import { LINKEDIN } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { openHome } from "../building/test-home.ts";
import { buildZip } from "../building/zip.ts";

const ARCHIVE = { ...LINKEDIN, ...REST };

testSource({ what: "a whole LinkedIn archive", contents: ARCHIVE, counts: { created: 15, merged: 1, skipped: 6 } });
testSource({
  what: "a whole LinkedIn zip",
  contents: {
    "Complete_LinkedInDataExport_11-02-2026.zip": buildZip(
      Object.entries(ARCHIVE).map(([name, content]) => ({ name, content })),
    ),
  },
  path: "Complete_LinkedInDataExport_11-02-2026.zip",
  counts: { created: 15, merged: 1, skipped: 6 },
});
for (const name of ["Contacts.csv", "Recommendations_Received.csv"] as const) {
  testDamagedSource({ what: `LinkedIn's ${name}`, contents: { [name]: REST[name] } });
}

test("importFiles() takes praise for contact with the connection of that name, in its direction", async () => {
  const home = await openHome();
  await home.importFrom(await temporaryFolder(ARCHIVE));

  const sources = (await home.rows("source")).filter(({ kind }) => kind === "linkedin-endorsements");
  const identities = new Map((await home.rows("identity")).map((one) => [one.id, one]));
  const parts = await home.rows("participation");
  const told = (await home.rows("interaction"))
    .filter(({ source }) => source === sources[0]?.id)
    .map(({ id, medium, nature }) => {
      const own = parts.filter(({ interaction }) => interaction === id);
      const other = own.find(({ identity }) => identities.get(identity)?.status !== "owner");
      return [identities.get(other?.identity ?? own[0]!.identity)?.value, other?.role, medium, nature];
    });
  expect(sources).toHaveLength(1);
  expect(told.toSorted()).toEqual([
    ["linkedin:bruno-falke", "from", "direct-message", "thanks"],
    ["linkedin:eva-lind", "from", "reaction", "thanks"],
    ["linkedin:eva-lind", "to", "direct-message", "thanks"],
    ["linkedin:eva-lind", "to", "reaction", "thanks"],
  ]);
});

test("importFiles() adds LinkedIn's note to the connection, and makes its confirmed address the owner's", async () => {
  const home = await openHome();
  const report = await home.importFrom(await temporaryFolder(ARCHIVE));

  const notes = (await home.rows("detail")).filter(({ field }) => field === "note");
  const records = new Map((await home.rows("record")).map((record) => [record.id, record]));
  const connected = (await home.rows("detail")).find(({ field, value }) => field === "name" && value === "Eva Lind");
  expect(notes.map(({ value }) => value)).toEqual(["Met at the fair,\nlikes sailing"]);
  expect(records.get(notes[0]!.record)?.contact).toBe(records.get(connected!.record)?.contact);
  expect(report.owner).toMatchObject([{ address: "ines@norte.example" }]);
  const jobs = (await home.rows("position")).filter(({ record }) => records.get(record)?.contact === null);
  expect(jobs.map(({ title, fromOn, toOn }) => [title, fromOn, toOn]).toSorted()).toEqual([
    ["Founder", "2019-03-01", null],
    ["Planner", "2015-01-01", "2019-02-28"],
  ]);
});

test("importFiles() reads recommendations without the connections by name alone", async () => {
  const home = await openHome();
  const folder = await temporaryFolder(ARCHIVE);

  const report = await home.importFrom(join(folder, "Recommendations_Received.csv"));

  expect(report).toMatchObject({ created: 1, skipped: 1 });
});
