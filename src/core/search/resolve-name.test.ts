import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { resolveName } from "./resolve-name.ts";
import type { SearchEntry } from "./search-text.ts";

const ENTRIES = [
  entryOf(1, ["Ana Ferreira"], ["ana@norte.example"]),
  entryOf(2, ["Ana Ferreira Costa"], ["+351912345678"]),
  entryOf(3, ["Rui Lopes"], ["linkedin:rui"], ["brother of Ana"]),
  entryOf(4, ["Berta Lima"]),
  entryOf(5, ["Berta Lima"]),
];

test.each([
  ["an exact address", "ana@norte.example", 1],
  ["an exact name, though another begins with it", "ana ferreira", 1],
  ["all words of one name", "costa ana", 2],
  ["a number", "912 345 678", 2],
  ["a slug", "rui", 3],
  ["words found in a note alone", "brother", 3],
])("resolveName() takes %s for one contact", (_, text, contact) => {
  expect(resolveName(text, ENTRIES)).toEqual({ kind: "one", contact });
});

test("resolveName() gives the choices where several fit", () => {
  expect(resolveName("ana", ENTRIES)).toEqual({ kind: "several", contacts: [1, 2] });
  expect(resolveName("berta lima", ENTRIES)).toEqual({ kind: "several", contacts: [4, 5] });
});

test("resolveName() believes only exact names and addresses where candidates were left out", () => {
  expect(resolveName("costa ana", ENTRIES, { isCut: true })).toEqual({ kind: "several", contacts: [2] });
  expect(resolveName("ana ferreira", ENTRIES, { isCut: true })).toEqual({ kind: "one", contact: 1 });
  expect(resolveName("ana@norte.example", ENTRIES, { isCut: true })).toEqual({ kind: "one", contact: 1 });
});

test("resolveName() never acts on a typo", () => {
  expect(resolveName("lopez", ENTRIES)).toEqual({ kind: "similar", contacts: [3] });
});

test("resolveName() finds nobody", () => {
  expect(resolveName("xaver", ENTRIES)).toEqual({ kind: "none" });
  expect(resolveName("", ENTRIES)).toEqual({ kind: "none" });
});

function entryOf(contact: number, names: string[], identities: string[] = [], notes: string[] = []): SearchEntry {
  return { contact: contact as ContactId, names, identities, organisations: [], titles: [], labels: [], notes };
}
