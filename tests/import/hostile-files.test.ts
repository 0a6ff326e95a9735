/** What people's disks hold: files that are empty, broken, huge, locked, or lead in a circle. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportVcards } from "../../src/app/export-contacts.ts";
import { OWNER_ADDRESS, bookOf, mboxOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { factsIn, findWrongSums, openHome } from "../building/test-home.ts";
import { buildZip } from "../building/zip.ts";

test("importFiles() keeps the beginning of a very long note, exports all of it, and reads it again unchanged", async () => {
  const home = await openHome();
  const note = `Met in the spring. ${"ü".repeat(1_200_000)} The end.`;
  const path = join(
    await temporaryFolder({ "contacts.vcf": bookOf(["UID:1", "FN:Ann Ash", `NOTE:${note}`]) }),
    "contacts.vcf",
  );

  const report = await home.importFrom(path);

  expect(report.problems.first).toMatchObject([{ text: "NOTE is very long; only its beginning is shown" }]);
  const [kept] = (await home.rows("detail")).filter(({ field }) => field === "note");
  expect(kept?.value.length).toBeLessThan(1_050_000);
  expect(kept?.value).toMatch(/^Met in the spring\. ü+\n\[…\]/);
  const written = [];
  for await (const card of exportVcards(home.session)) written.push(card);
  expect(written.join("").replace(/\r\n /g, "")).toContain(`NOTE:${note}`);
  expect(await home.importFrom(path)).toMatchObject({ unchanged: 1, created: 0, merged: 0 });
});

test("importFiles() reads what it can of a folder of trouble, says the rest, and nothing differs the second time", async () => {
  const home = await openHome();
  const inner = buildZip([
    { name: "zip.vcf", content: bookOf(["UID:z", "FN:Zoe Zink"]) },
    { name: "deep\\windows.vcf", content: bookOf(["UID:w", "FN:Wim Weir"]) },
    { name: "../evil.vcf", content: bookOf(["UID:e", "FN:Evil"]) },
  ]);
  const folder = await temporaryFolder({
    "empty.vcf": "",
    "nothing/": "",
    "cut-off.vcf": "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c\r\nFN:Cora Cut\r\nEMAIL:cora@o",
    "long-line.vcf": bookOf(["UID:l", "FN:Lou Long", `X-NOISE:${"x".repeat(3_000_000)}`], ["UID:n", "FN:Nia Next"]),
    "bytes.vcf": Buffer.concat([
      Buffer.from("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:b\r\nFN:Bea\0 Byte\r\nNOTE:"),
      Buffer.from([0xff, 0xfe, 0xc3]),
      Buffer.from("\r\nEND:VCARD\r\n"),
    ]),
    "C:\\Users\\ines\\book.vcf": bookOf(["UID:p", "FN:Pia Path"]),
    "outer.zip": buildZip([{ name: "inner.zip", content: inner }]),
    "noise.bin": Buffer.from([1, 2, 3, 4, 0, 0, 7]),
    "never.ics": "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:99999999T999999\r\nEND:VEVENT\r\n",
    "undated.mbox": mboxOf({ from: "a@b.example", to: OWNER_ADDRESS, at: "2026-10-01T09:00Z" }).replace(
      /^Date.*$/m,
      "Date: soon",
    ),
    self: "->.",
    up: "->..",
    "a-link": "->b-link",
    "b-link": "->a-link",
    lost: "->nowhere",
  });

  const report = await home.importFrom([folder, folder, join(folder, "self")], { ownerAddresses: [OWNER_ADDRESS] });

  expect(findWrongSums(report)).toEqual([]);
  const names = (await home.session.store.scan(home.session.owner, "profile")).map(({ name }) => name).sort();
  expect(names).toEqual([
    "Bea Byte",
    "Cora Cut",
    "Lou Long",
    "Nia Next",
    "Pia Path",
    "Wim Weir",
    "Zoe Zink",
    "a@b.example",
  ]);
  const seen = report.unrecognised.map(({ seen: words }) => words).join("; ");
  for (const words of [
    "an empty file",
    "a link, which is not followed, and 4 more like it",
    "leads out of the archive",
  ])
    expect(seen).toContain(words);
  const facts = await factsIn(home.session);
  expect(await home.importFrom(folder)).toMatchObject({ created: 0, merged: 0 });
  expect(await factsIn(home.session)).toEqual(facts);
});

test.each(["Pacific/Kiritimati", "America/St_Johns"])(
  "importFiles() gives the same facts whatever zone the machine %s is in, as long as the owner's is the same",
  async (machine) => {
    const before = process.env["TZ"];
    const folder = await temporaryFolder({
      "mail.mbox": mboxOf({ from: "a@b.example", to: OWNER_ADDRESS, at: "2026-10-01T23:30Z" }),
      "contacts.vcf": bookOf(["UID:1", "FN:Ann Ash", "BDAY:1980-02-29"]),
    });
    const facts = [];
    for (const zone of ["UTC", machine]) {
      process.env["TZ"] = zone;
      const home = await openHome();
      await home.importFrom(folder, { ownerAddresses: [OWNER_ADDRESS] });
      facts.push(await factsIn(home.session));
    }
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;

    expect(facts[1]).toEqual(facts[0]);
  },
);
