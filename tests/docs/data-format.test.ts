import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ALL_TABLES, FACT_TABLES, PROJECTION_TABLES, TABLES, type Table } from "../../src/store/schema/index.ts";
import { MIGRATIONS } from "../../src/store/sqlite/migrations/index.ts";

const text = readFileSync(resolve(import.meta.dirname, "../../docs/data-format.md"), "utf8");

/** What a heading stands over: up to the next heading of its level or above. */
function sectionOf(heading: string): string {
  const level = heading.indexOf(" ");
  const [, after = ""] = text.split(`\n${heading}\n`);
  return after.split(new RegExp(`\n#{1,${level}} `))[0] ?? "";
}

function headingsIn(section: string): string[] {
  return [...section.matchAll(/^### (\w+)$/gm)].map(([, name = ""]) => name);
}

/** First cells of each row of the tables in a section. */
function rowsIn(section: string): string[][] {
  return section
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|[\s|:-]+\|$/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, ...cells]) => cells)
    .filter(([first]) => first !== "column");
}

test("the document lists the fact tables and the projections, in the order of the code", () => {
  expect(headingsIn(sectionOf("## Fact tables"))).toEqual(FACT_TABLES);
  expect(headingsIn(sectionOf("## Projections"))).toEqual(PROJECTION_TABLES);
});

test.each(ALL_TABLES)("the document says of %s which columns, key and references it has", (name) => {
  const table: Table = TABLES[name];
  const section = sectionOf(`### ${name}`);
  const rows = rowsIn(section);

  expect(rows.map(([column, type]) => [column, type])).toEqual(Object.entries(table.columns));
  const named = rows.flatMap(([column = "", , meaning = ""]) => {
    const reference = /^→ (\w+)/.exec(meaning)?.[1];
    return reference === undefined ? [] : [[column, reference]];
  });
  expect(Object.fromEntries(named)).toEqual(table.references);
  expect(section).toContain(`\nKey: ${table.key.join(", ")}.`);
  for (const { columns, unique } of Object.values(table.indexes)) {
    if (unique) expect(section).toContain(`Unique: ${columns.join(", ")}.`);
  }
});

test("the document is of this version of the schema", () => {
  expect(text).toContain(`version ${MIGRATIONS.length} of the schema`);
});
