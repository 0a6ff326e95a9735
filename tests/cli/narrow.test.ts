/** On a narrow terminal nothing is wider than the terminal, but what cannot be broken. */
import { expect, test } from "vitest";
import { widthOf } from "../../src/cli/output/width-of.ts";
import { type Desk, openDesk } from "./harness.ts";

const COMMANDS: readonly { readonly words: string; readonly keys?: string; readonly input?: string }[] = [
  { words: "list" },
  { words: "list ferreira" },
  { words: "show Ana" },
  { words: "history" },
  { words: "duplicates", keys: "q" },
  { words: "duplicates" },
  { words: "triage", keys: "q" },
  { words: "triage" },
  { words: "group" },
  { words: "sources" },
  { words: "owner" },
  { words: "config" },
  { words: "plan" },
  { words: "check -", input: "Dear Sir or Madam,\n\nI still have not heard from you. Hola, te escribo.\n" },
  { words: "" },
  ...["list", "plan", "import", "contact", "contact edit", "duplicates", "group put", "start"].map((command) => ({
    words: `${command} --help`,
  })),
];

test.each([40, 60, 80, 120])("what Kith says fits %i columns", async (columns) => {
  const desk = await openDesk();
  await desk.run("import network");

  for (const { words, ...given } of COMMANDS) {
    const options = { columns, ...given };
    expect(await tooWide(desk, words, options), words).toEqual([]);
  }
});

test("list shows one row of one line for each contact, however narrow the terminal", async () => {
  const desk = await openDesk();
  await desk.run("import network");
  const rows = async (columns: number): Promise<number> =>
    (await desk.run("list", { columns })).out.split("\n\n")[0]?.split("\n").length ?? 0;

  expect(await rows(40)).toBe(await rows(120));
});

/** Lines wider than the terminal that have a space to be broken at; links are never broken. */
async function tooWide(
  desk: Desk,
  words: string,
  options: Parameters<Desk["run"]>[1] & { columns: number },
): Promise<string[]> {
  const { out } = await desk.run(words, options);
  return out.split("\n").filter((line) => widthOf(line) > options.columns && line.trim().includes(" "));
}
