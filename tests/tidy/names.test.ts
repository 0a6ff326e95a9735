import { expect, test } from "vitest";
import { findBannedNames } from "./find-banned-names.ts";
import { readSourceFiles, sourceFileOf } from "./source-files.ts";

test("names use the project's words", () => {
  const files = readSourceFiles("{src,tests,bench,scripts}/**/*.{ts,tsx}");

  expect(files.flatMap(findBannedNames)).toEqual([]);
});

test.each([
  ["src/core/utils.ts", ""],
  ["src/core/dayThings.ts", ""],
  ["src/core/a.ts", "export function createUser() {}"],
  ["src/core/a.ts", "export interface ContactDto { }"],
  ["src/core/a.ts", "export interface A { readonly userId: number }"],
  ["src/core/a.ts", "export class SyncManager {}"],
  ["src/core/a.ts", "export type ContactModel = string;"],
  ["src/app/a.ts", "export class InteractionService {}"],
  ["src/core/a.ts", "const { name: user } = row;"],
  ["src/core/a.ts", "const lead = 1;"],
])("findBannedNames() refuses in %s: %s", (path, text) => {
  expect(findBannedNames(sourceFileOf(path, text))).toHaveLength(1);
});

test("findBannedNames() allows words that mean something here", () => {
  const text = "const service = 1; function valueOf() {} type Model = 1; const outlookModel = 2; const leadDays = 3;";

  expect(findBannedNames(sourceFileOf("src/core/a.ts", text))).toEqual([]);
});

test("findBannedNames() leaves the names of others alone", () => {
  const text = 'import { user } from "imap"; connect({ user: "ana", username: 1 }); const userspace = row.user;';

  expect(findBannedNames(sourceFileOf("src/connectors/imap/a.ts", text))).toEqual([]);
});
