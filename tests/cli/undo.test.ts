/** Every command that changes something can be taken back whole. */
import { expect, test } from "vitest";
import { openDesk } from "./harness.ts";

const CHANGES: readonly (string | readonly string[])[] = [
  "done Ana --call",
  "accept Filip",
  "plan --keep",
  "skip Ana",
  "snooze Ben --until 3w",
  "in-touch Chiara",
  "elsewhere Greta",
  ["log", "Emil", "--coffee", "a loom"],
  ["note", "Ana", "--text", "likes tea"],
  "contact add Zoe Adler --email zoe@adler.example --company Adler",
  "recall answer taught close Lotte Kern",
  "recall answer missed close Ana",
  "recall answer at:norte-analytics knew Ben",
  "contact edit Ana --company Sul --city Lisbon --birthday --04-12",
  "contact edit Ana --star --ideal 20",
  "contact keep Ana",
  "contact rest Ana --until 2w",
  "contact let-go Ana",
  "contact never Ana",
  "group add Weavers --rank 1",
  "group edit friends --name Companions --rank 1",
  "group put friends Ana Ben",
  "group put current Ben --only",
  "group remove friends",
  "duplicates Ben c_62 --different",
  "duplicates Ben c_62 --later",
  "duplicates Ben c_62 --same",
  ["introduce", "Ana", "Chiara", "--why", "looms"],
  ["merge", "Chiara", "Greta"],
  "split Chiara chiara@bruni.example",
  "owner add petra.lang@grossmann.example",
  "owner remove ines@falk-werk.example",
  "config set touches 2",
  "config set shares 0,100,0",
  "sources forget /home/ines/network",
];

test("each command and its undo leave every fact table as it was", async () => {
  const desk = await openDesk();
  await desk.run("import network");
  await desk.run("group put friends Ben");

  for (const words of CHANGES) {
    const before = await desk.facts();
    const changed = await desk.run(words);
    expect(changed, String(words)).toMatchObject({ code: 0, err: "" });
    expect(await desk.facts(), String(words)).not.toEqual(before);

    expect(await desk.run("undo"), String(words)).toMatchObject({ code: 0 });
    expect(await desk.facts(), String(words)).toEqual(before);
  }
});

test("undoing everything leaves facts as at the beginning", async () => {
  const desk = await openDesk();
  await desk.run("plan");
  const before = await desk.facts();
  await desk.run("import network");
  for (const words of CHANGES) await desk.run(words);

  for (let code = 0, out = ""; code === 0 && !out.startsWith("There is nothing");)
    ({ code, out } = await desk.run("undo"));

  expect(await desk.facts()).toEqual(before);
});

test("a dry run tells what the import then does, and writes nothing", async () => {
  const desk = await openDesk();
  await desk.run("import network/contacts.vcf");
  const before = await desk.facts();

  const dry = await desk.json("import network --dry-run");
  expect(await desk.facts()).toEqual(before);
  const done = await desk.json("import network");

  expect({ ...(dry as object), dryRun: false }).toEqual(done);
});

test("a second import of everything changes nothing", async () => {
  const desk = await openDesk();
  await desk.run("import network");
  const before = await desk.facts();

  await desk.run("import network");
  await desk.run("import network/mail network/contacts.vcf");

  expect(await desk.facts()).toEqual(before);
});
