/** What is typed to change a contact or a setting is taken whole, or refused with a reason. */
import { expect, test } from "vitest";
import { type Desk, openDesk } from "./harness.ts";

async function openBook(): Promise<Desk> {
  const desk = await openDesk();
  await desk.run("import network/contacts.vcf");
  return desk;
}

test("contact edit is one operation, whatever it changes", async () => {
  const desk = await openBook();
  const before = await desk.facts();

  await desk.run([
    "contact",
    "edit",
    "Ben Okafor",
    "--company",
    "Sul Data",
    "--star",
    "--ideal",
    "20",
    "--latest",
    "40",
  ]);
  await desk.run("undo");

  expect(await desk.facts()).toEqual(before);
});

test("contact edit takes away a company, a title or a city that is said to be nothing", async () => {
  const desk = await openDesk();
  await desk.run(["contact", "add", "Zoe Adler", "--company", "Adler Garn", "--title", "Dyer", "--city", "Leipzig"]);

  await desk.run(["contact", "edit", "Zoe", "--city", "Halle"]);
  expect(await shown(desk, "Zoe")).toEqual(["Adler Garn", "Dyer", "Halle"]);
  await desk.run(["contact", "edit", "Zoe", "--title", ""]);
  expect(await shown(desk, "Zoe")).toEqual(["Adler Garn", null, "Halle"]);
  await desk.run(["contact", "edit", "Zoe", "--company", "", "--title", "Weaver"]);
  expect(await shown(desk, "Zoe")).toEqual([null, "Weaver", "Halle"]);
  await desk.run(["contact", "edit", "Zoe", "--company", "", "--city", " "]);
  expect(await shown(desk, "Zoe")).toEqual([null, null, null]);
});

test("contact edit takes away what an address book says, for as long as it says the same", async () => {
  const desk = await openBook();
  const all = (await desk.json("list")) as { contacts: { id: string; organisation: string | null }[] };
  const { id = "" } = all.contacts.find(({ organisation }) => organisation !== null) ?? {};

  await desk.run(["contact", "edit", id, "--company", "", "--city", ""]);
  await desk.run("refresh");

  expect(await shown(desk, id)).toEqual([null, null, null]);
});

test.each([
  [["contact", "edit", "Ben Okafor"], "Say what to change"],
  [["contact", "edit", "Ben Okafor", "--name", " "], "A contact needs a name"],
  [
    ["contact", "edit", "Ben Okafor", "--ideal", "20", "--latest", "10"],
    "The latest must not be earlier than the ideal",
  ],
  [["contact", "edit", "Ben Okafor", "--ideal", "0"], "A cadence is a whole number of days from 1 to 3650"],
  [["contact", "edit", "Ben Okafor", "--email", "notanemail"], '"notanemail" is not an email address'],
  [["contact", "add", "Bad", "--email", "notanemail"], '"notanemail" is not an email address'],
  [["config", "set", "region", "XX"], 'Cannot set region to "XX"'],
  [["config", "set", "touches", "none"], "touches cannot be none while minutes is none"],
  [["list", "--group", "bogus"], 'There is no group "bogus"'],
])("%j is refused, and changes nothing", async (words, why) => {
  const desk = await openBook();
  const before = await desk.facts();

  const { out, err, code } = await desk.run(words);

  expect([code !== 0, out]).toEqual([true, ""]);
  expect(err).toContain(why);
  expect(await desk.facts()).toEqual(before);
});

async function shown(desk: Desk, who: string): Promise<unknown[]> {
  const { organisation, title, city } = ((await desk.json(`show ${who}`)) as { profile: Record<string, unknown> })
    .profile;
  return [organisation, title, city];
}
