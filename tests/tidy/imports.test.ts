import { expect, test } from "vitest";
import { findCycles } from "./find-cycles.ts";
import { findImportProblems } from "./find-import-problems.ts";
import { findImports } from "./find-imports.ts";
import { readSourceFiles, sourceFileOf } from "./source-files.ts";

const files = readSourceFiles("src/**/*.{ts,tsx}").filter((file) => !file.path.endsWith(".d.ts"));

test("every import in src is one that the table allows", () => {
  expect(findImportProblems(files)).toEqual([]);
});

test("no file in src imports itself by way of others: move what both need into a third file", () => {
  const importsByPath = new Map(files.map((file) => [file.path, findImports(file).map((found) => found.target)]));

  expect(findCycles(importsByPath).map((cycle) => cycle.join(" → "))).toEqual([]);
});

test.each([
  ["src/core/a.ts", 'import type { A } from "../app/a.ts";', "core may import nothing else"],
  ["src/core/a.ts", 'import { readFileSync } from "node:fs";', "core may not import Node's modules"],
  ["src/core/a.ts", 'export * from "../formats/a.ts";', "core may import nothing else"],
  ["src/core/a.ts", 'export type A = import("../sync/a.ts").A;', "core may import nothing else"],
  ["src/core/a.ts", 'import { a } from "./testing.ts";', "for tests only"],
  ["src/formats/vcard/a.ts", 'import ICAL from "ical.js";', "only src/formats/ical/ may import ical.js"],
  ["src/app/a.ts", 'import { openStore } from "../store/sqlite/open-store.ts";', "app may import core, formats"],
  ["src/app/a.ts", 'const zip = await import("yauzl");', "only src/connectors/ may import yauzl"],
  ["src/app/a.ts", 'import { a } from "../example/a.ts";', "app may import core, formats"],
  ["src/cli/a.ts", 'import type { Store } from "../store/port.ts";', "cli may import core, app"],
  ["src/cli/a.ts", 'import { request } from "node:https";', "only connectors open connections"],
  ["src/store/a.ts", 'import { pad } from "left-pad";', "give a new package a home"],
  ["src/other/a.ts", "", "lies in no layer"],
])("findImportProblems() refuses in %s: %s", (path, text, problem) => {
  const problems = findImportProblems([sourceFileOf(path, text)]);

  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});

test.each([
  [
    "src/app/a.ts",
    'import type { Store } from "../store/port.ts"; import { TABLES } from "../store/schema/tables.ts";',
  ],
  ["src/core/a.ts", 'import { sha256 } from "@noble/hashes/sha2.js"; import { b } from "./tie/b.ts";'],
  ["src/core/a.test.ts", 'import { test } from "vitest"; import { a } from "./testing.ts";'],
  ["src/main.ts", 'import packageJson from "../package.json"; import { a } from "./store/sqlite/a.ts";'],
])("findImportProblems() allows in %s: %s", (path, text) => {
  expect(findImportProblems([sourceFileOf(path, text)])).toEqual([]);
});

test("findCycles() names the files of a cycle, and no file that only leads to it", () => {
  const importsByPath = new Map([
    ["start", ["a"]],
    ["a", ["b"]],
    ["b", ["c", "leaf"]],
    ["c", ["a"]],
  ]);

  expect(findCycles(importsByPath)).toEqual([["a", "b", "c", "a"]]);
});
