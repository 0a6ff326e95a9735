import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TABLES, type TableName } from "../../src/store/schema/index.ts";

const page = readFileSync("docs/data-format.md", "utf8");

test.each(Object.keys(TABLES) as TableName[])("docs/data-format.md tells the columns and key of %s", (name) => {
  const { columns, key, role } = TABLES[name];
  const [facts = "", projections = ""] = page.split("## Projections");
  const part = role === "fact" ? facts : projections;
  const row = part.split("\n").find((line) => line.startsWith(`| \`${name}\``));
  const cells = (row ?? "").split("|").map((cell) => cell.trim());
  const named = (cell: string | undefined): string[] => [...(cell ?? "").matchAll(/`(\w+)`/g)].map(([, word]) => word!);

  expect(named(cells[3])).toEqual(Object.keys(columns));
  expect(named(cells[4])).toEqual(key);
});
