/** Words that were wrong, missing or too many. */
import { appendFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { bookOf } from "../building/source-text.ts";
import { openDesk } from "./harness.ts";

test("merge tells two of one name apart", async () => {
  const desk = await openDesk();
  await desk.run("contact add Åke Östlund");
  await desk.run("contact add Åke Östlund");
  const { contacts } = (await desk.json("list")) as { contacts: { id: string }[] };
  const [a, b] = contacts.map(({ id }) => id);

  expect((await desk.run(`merge ${a} ${b}`)).out).toBe(`Åke Östlund (${b}) is now part of Åke Östlund (${a}).\n`);
});

test("group shows nothing for a purpose that was not said, and says when shares add up to too much", async () => {
  const desk = await openDesk();

  expect((await desk.run("group add Weavers --share 60")).out).toMatch(/The shares add up to \d{3} %, which is more/u);
  const { out } = await desk.run("group");

  expect(out).not.toMatch(/\n\s*\n.*\n\s*\n/u);
  expect(out.replaceAll("\n", " ")).toMatch(/The shares add up to \d{3} %, which is more than there is/u);
  expect(await desk.json("group")).toMatchObject({
    groups: expect.arrayContaining([expect.objectContaining({ measured: false })]) as unknown,
  });
});

test("triage and duplicates say of a key that it means nothing, and do not ask all over again", async () => {
  const desk = await openDesk();
  await desk.run("import network");

  const asked = (await desk.run("triage", { keys: "xyq" })).out;

  expect(asked.match(/1 of \d+/gu)).toHaveLength(1);
  expect(asked.match(/That key is none of these\./gu)).toHaveLength(2);
  expect((await desk.run("duplicates", { keys: "xq" })).out).toContain("That key is none of these.");
});

test("history tells of a refresh that was typed as of anything typed", async () => {
  const desk = await openDesk();
  await desk.run("import network/contacts.vcf");
  await appendFile(desk.real("/home/ines/network/contacts.vcf"), bookOf(["UID:new", "FN:Zoe Adler"]));
  await desk.run("refresh");

  const { out } = await desk.run("history");

  expect(out).toContain("Read one place again\n");
  expect(out).not.toContain("background");
});
