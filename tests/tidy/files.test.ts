import { expect, test } from "vitest";
import {
  findLaterNotes,
  findLongFile,
  findSilencedChecks,
  findWorkOnImport,
  holdsFunctions,
} from "./find-file-problems.ts";
import { isTestFile, readSourceFiles, sourceFileOf } from "./source-files.ts";

const source = readSourceFiles("src/**/*.{ts,tsx}");
const everything = [
  ...source,
  ...readSourceFiles("{tests,bench,scripts}/**/*.ts", "{bin,scripts}/**/*.mjs", "*.{ts,mjs}"),
];

test("no file is over 400 lines", () => {
  expect(everything.flatMap(findLongFile)).toEqual([]);
});

test("every file of core that holds functions has its test beside it", () => {
  const paths = new Set(source.map((file) => file.path));
  const untested = source
    .filter((file) => file.path.startsWith("src/core/") && !isTestFile(file.path) && holdsFunctions(file))
    .map((file) => file.path.replace(/\.ts$/, ".test.ts"))
    .filter((path) => !paths.has(path));

  expect(untested.map((path) => `${path} is missing: write it`)).toEqual([]);
});

test("no module does anything when imported", () => {
  expect(source.flatMap(findWorkOnImport)).toEqual([]);
});

test("no note puts work off", () => {
  expect(everything.flatMap((file) => findLaterNotes(file.path, file.text))).toEqual([]);
});

test("no check is silenced without a reason", () => {
  const others = everything.filter((file) => !file.path.startsWith("tests/tidy/"));

  expect(others.flatMap((file) => findSilencedChecks(file.path, file.text))).toEqual([]);
});

test.each(["start();", 'import "temporal-polyfill/global";', "if (a) b();", "await a();"])(
  "findWorkOnImport() refuses %s",
  (text) => {
    expect(findWorkOnImport(sourceFileOf("src/core/a.ts", text))).toHaveLength(1);
  },
);

test("findWorkOnImport() allows declarations anywhere, and work in main.ts and workers", () => {
  const text =
    'import { a } from "./a.ts"; export const b = []; for (const c of d) b[c] = 1; export class E {} export { a };';

  expect(findWorkOnImport(sourceFileOf("src/core/a.ts", text))).toEqual([]);
  expect(findWorkOnImport(sourceFileOf("src/main.ts", "start();"))).toEqual([]);
  expect(findWorkOnImport(sourceFileOf("src/app/read.worker.ts", "start();"))).toEqual([]);
});

test.each([
  ["export function a() {}", true],
  ["export const a = () => 1;", true],
  ["export class A { b() {} }", true],
  ["export const a = [1, 2];", false],
  ["export interface A { b(): void }\nexport declare function c(): void;", false],
  ['export { a } from "./a.ts";', false],
])("holdsFunctions() of %j is %j", (text, expected) => {
  expect(holdsFunctions(sourceFileOf("src/core/a.ts", text))).toBe(expected);
});

test("findSilencedChecks() asks for the reason", () => {
  const lines = [
    "// eslint-disable-next-line eqeqeq",
    "// eslint-disable-next-line eqeqeq -- null and undefined",
    "// @ts-ignore",
  ];

  expect(findSilencedChecks("a.ts", lines.join("\n"))).toHaveLength(2);
});

test("findLongFile() counts lines, but not of tests", () => {
  const text = "const a = 1;\n".repeat(401);

  expect(findLongFile(sourceFileOf("src/core/a.ts", text))).toHaveLength(1);
  expect(findLongFile(sourceFileOf("src/core/a.test.ts", text))).toEqual([]);
});
