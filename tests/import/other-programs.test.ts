/** What people bring from the program in which they kept their contacts before. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { MONICA, NAMETAG } from "../building/other-programs.ts";
import { testDamagedSource, testSource } from "../building/source-conformance.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, openHome } from "../building/test-home.ts";

const monica = { "monica.json": JSON.stringify(MONICA) };
const nametag = { "nametag.json": JSON.stringify(NAMETAG, null, 2) };

testSource({ what: "Monica's export", contents: monica, counts: { created: 8, merged: 1, skipped: 7 } });
testSource({ what: "Nametag's export", contents: nametag, counts: { created: 3, skipped: 2 } });
// As two exports that were put together, or one that was written twice.
const twice = { "monica.json": `${JSON.stringify(MONICA)}\n${JSON.stringify(MONICA)}` };
testSource({
  what: "Monica's export twice in one file",
  contents: twice,
  counts: { created: 8, merged: 1, unchanged: 6, skipped: 17 },
});
testDamagedSource({ what: "Monica's export", contents: monica });
testDamagedSource({ what: "Nametag's export", contents: nametag });

async function importOne(home: TestHome, contents: Readonly<Record<string, string>>): Promise<void> {
  const [name = ""] = Object.keys(contents);
  await home.importFrom(join(await temporaryFolder(contents), name));
}

/** Every exchange as `day medium nature, owner's role, others`. */
async function exchangesIn(home: TestHome): Promise<string[]> {
  const identities = new Map((await home.rows("identity")).map((one) => [one.id, one]));
  const parts = await home.rows("participation");
  return (await home.rows("interaction"))
    .map(({ id, at, medium, nature }) => {
      const own = parts.filter(({ interaction }) => interaction === id);
      const role = own.find(({ identity }) => identities.get(identity)?.status === "owner")?.role ?? "-";
      const others = own.filter(({ identity }) => identities.get(identity)?.status !== "owner");
      return `${new Date(at).toISOString().slice(0, 10)} ${medium} ${nature} ${role} ${others.length}`;
    })
    .sort();
}

test("importFiles() takes Monica's contacts with what was exchanged, in its direction", async () => {
  const home = await openHome();

  await importOne(home, monica);

  expect(await exchangesIn(home)).toEqual([
    "2026-08-20 in-person meeting attendee 2",
    "2026-08-22 phone meeting attendee 1",
    "2026-09-01 phone call to 1",
    "2026-09-02 phone call from 1",
    "2026-09-10 direct-message opening from 1",
    "2026-09-11 direct-message reply to 1",
  ]);
  const profiles = await home.session.store.scan(home.session.owner, "profile");
  expect(profiles.map(({ name }) => name).sort()).toEqual(["Ana Sofia Lim", "Bo Falk"]);
  const [ana] = (await home.rows("contact")).filter(({ idealDays }) => idealDays !== null);
  expect(ana?.idealDays).toBe(30);
  const details = await home.rows("detail");
  const of = (field: string): string[] => details.filter((one) => one.field === field).map(({ value }) => value);
  expect(of("note")).toEqual([
    "Met in Porto.",
    "Likes the sea.",
    "Food: No fish",
    "Met through: Bo Falk",
    "partner: Bo Falk",
  ]);
  expect([of("date"), of("connected"), of("handle"), of("photo").length]).toEqual([
    ["--04-12"],
    ["2019-06-01"],
    ["ana_l"],
    1,
  ]);
});

test("importFiles() keeps no words of what was said from Monica", async () => {
  const home = await openHome();

  await importOne(home, monica);

  const raw = (await home.rows("record")).map((record) => Buffer.from(record.raw ?? []).toString()).join("");
  expect(raw).toContain("Likes the sea.");
  expect(raw).not.toMatch(/Secret|Gladly|Lunch\?/);
});

test("importFiles() of a later export of Monica's writes only what is new", async () => {
  const home = await openHome();
  await importOne(home, monica);
  const seen = JSON.stringify(MONICA).replace('"number_of_views":12', '"number_of_views":13');
  const more = seen.replace('"first_name":"Bo"', '"first_name":"Bo","company":"Falk AB"');

  const later = async (content: string) =>
    home.importFrom(
      join(await temporaryFolder({ "monica.json": content }, { changedOn: "2026-11-10" }), "monica.json"),
    );

  expect(await later(seen)).toMatchObject({ created: 0, merged: 0, unchanged: 9 });
  expect(await later(more)).toMatchObject({ created: 0, merged: 1, unchanged: 8 });
});

test("importFiles() takes a cadence from elsewhere, and never against one that was decided here", async () => {
  const home = await openHome();
  await importOne(home, nametag);
  await importOne(home, monica);

  expect((await home.rows("contact")).map(({ idealDays }) => idealDays).filter((days) => days !== null)).toEqual([14]);
});

test("importFiles() takes Nametag's people with what it knows of them", async () => {
  const home = await openHome();

  await importOne(home, nametag);

  expect(await exchangesIn(home)).toEqual(["2026-10-20 other logged attendee 1"]);
  const details = await home.rows("detail");
  const of = (field: string): string[] => details.filter((one) => one.field === field).map(({ value }) => value);
  expect(of("name")).toEqual(["Ana Lim", "Bo Falk"]);
  expect(of("note")).toEqual(["Likes the sea.", "Boat: Gaivota", "shoe-size: 38", "Partner: Bo Falk"]);
  expect([of("date"), of("label")]).toEqual([
    ["--04-12", "2020-05-04", "2010-06-01"],
    ["Sailing", "Friend"],
  ]);
});
