import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { rankEntries, readQuery } from "./rank.ts";
import type { SearchEntry } from "./search-text.ts";

test("rankEntries() puts exact names first, then beginnings, words, other fields", () => {
  const entries = [
    entryOf(1, { names: ["Bo Lind"], notes: ["introduced by Ana Ferreira"] }),
    entryOf(2, { names: ["Rui Ferreira", "Ana"] }),
    entryOf(3, { names: ["Ana Ferreira Costa"] }),
    entryOf(4, { names: ["Ferreira, Ana"] }),
    entryOf(5, { names: ["Mariana Ferreira"] }),
  ];

  expect(find("ana ferreira", entries)).toEqual([
    [4, "exact-name"],
    [3, "name-prefix"],
    [2, "name-words"],
    [1, "all-words"],
  ]);
});

test("rankEntries() forgives typos in names and companies where nothing else matches", () => {
  const entries = [
    entryOf(1, { names: ["Ana Fereira"] }),
    entryOf(2, { names: ["Bo"], organisations: ["Ferreira Lda"] }),
    entryOf(3, { names: ["Cy"], notes: ["fereira"] }),
  ];

  expect(find("ferrira", entries)).toEqual([
    [1, "similar"],
    [2, "similar"],
  ]);
  expect(find("fereira", entries).map(([contact]) => contact)).toEqual([1, 3]);
});

test("rankEntries() finds addresses and profiles by their whole", () => {
  const entries = [
    entryOf(1, { names: ["Ana"], identities: ["ana@norte.example"] }),
    entryOf(2, { names: ["Ana"], identities: ["linkedin:ana-ferreira"] }),
  ];

  expect(find("ANA@norte.example", entries)).toEqual([[1, "exact-identity"]]);
  expect(find("ana-ferreira", entries)).toEqual([[2, "exact-identity"]]);
});

test("rankEntries() finds numbers however they are written", () => {
  const entries = [entryOf(1, { names: ["Ana"], identities: ["+493012345678"] }), entryOf(2, { names: ["Bo 2024"] })];

  expect(find("+49 30 1234-5678", entries)).toEqual([[1, "exact-identity"]]);
  expect(find("030 1234", entries)).toEqual([[1, "all-words"]]);
  expect(find("12345678", entries)).toEqual([[1, "similar"]]);
  expect(find("2024", entries)).toEqual([[2, "name-words"]]);
});

test("rankEntries() finds words of scripts without spaces inside others", () => {
  const entries = [entryOf(1, { names: ["Wang"], organisations: ["北京大学"] }), entryOf(2, { names: ["王小明"] })];

  expect(find("大学", entries)).toEqual([[1, "all-words"]]);
  expect(find("王小明", entries)).toEqual([[2, "exact-name"]]);
  expect(find("小明", entries)).toEqual([[2, "name-words"]]);
});

test("rankEntries() breaks ties by whole words, field, shown name, length, alphabet, id", () => {
  const entries = [
    entryOf(9, { names: ["Berta Lima"] }),
    entryOf(8, { names: ["Berta Lima"] }),
    entryOf(7, { names: ["Berta Lim"] }),
    entryOf(6, { names: ["Berta Lema"] }),
    entryOf(5, { names: ["Zoe", "Berta Lima"] }),
    entryOf(4, { names: ["Bertha Lim"] }),
  ];

  expect(find("bert", entries).map(([contact]) => contact)).toEqual([7, 6, 8, 9, 4, 5]);
  expect(find("berta", entries).map(([contact]) => contact)).toEqual([7, 6, 8, 9, 5]);
});

test("rankEntries() finds nobody for a query without letters", () => {
  expect(find(" – ", [entryOf(1, { names: ["–"] })])).toEqual([]);
});

test("rankEntries() does not depend on the order of entries (property)", () => {
  const name = fc.constantFrom("Ana", "Ana Lima", "Anna Lima", "Bo Ana", "Mariana");
  fc.assert(
    fc.property(fc.array(name, { maxLength: 6 }), fc.constantFrom("ana", "an", "lima", "amna"), (names, query) => {
      const entries = names.map((shown, index) => entryOf(index + 1, { names: [shown] }));

      expect(find(query, entries.toReversed())).toEqual(find(query, entries));
    }),
  );
});

function find(query: string, entries: readonly SearchEntry[]): (readonly [number, string])[] {
  return rankEntries(readQuery(query), entries).map(({ contact, kind }) => [contact, kind]);
}

function entryOf(contact: number, fields: Partial<SearchEntry>): SearchEntry {
  const nothing = { names: [], identities: [], organisations: [], titles: [], labels: [], notes: [] };
  return { ...nothing, ...fields, contact: contact as ContactId };
}
