import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { candidatesAmong, foldedPrefixMatch, foldedWholeMatch, holdsAlike, isAlike } from "./candidates.ts";
import { rankEntries, readQuery } from "./rank.ts";
import { type SearchEntry, searchTextOf } from "./search-text.ts";

test("foldedPrefixMatch() wants every token to begin a word", () => {
  const text = "  ana  ferreira  norte  ";

  expect(foldedPrefixMatch(text, ["fer", "ana"])).toBe(true);
  expect(foldedPrefixMatch(text, ["ana", "reira"])).toBe(false);
  expect(foldedPrefixMatch(text, [])).toBe(false);
});

test("foldedWholeMatch() wants every token to be a word", () => {
  const text = "  ana  ferreira  norte  ";

  expect(foldedWholeMatch(text, ["norte", "ana"])).toBe(true);
  expect(foldedWholeMatch(text, ["ana", "fer"])).toBe(false);
  expect(foldedWholeMatch(text, [])).toBe(false);
});

test("isAlike() forgives typos in words, and finds part of a number", () => {
  expect(isAlike("ferreira", "fereira")).toBe(true);
  expect(isAlike("ferreira", "ferr")).toBe(true);
  expect(isAlike("fernando", "fereira")).toBe(false);
  expect(isAlike("49301234567", "1234")).toBe(true);
  expect(isAlike("49301234567", "49301234576")).toBe(false);
  expect(isAlike("4mation", "5mation")).toBe(false);
});

test("holdsAlike() wants a word for each token", () => {
  const text = "  ana  ferreira  norte  ";

  expect(holdsAlike(text, ["fereira", "nor"])).toBe(true);
  expect(holdsAlike(text, ["fereira", "acme"])).toBe(false);
  expect(holdsAlike(text, [])).toBe(false);
});

test("candidatesAmong() looks for words alike only where none are as typed", () => {
  const texts = [
    { contact: 1, text: "  ana  ferreira  " },
    { contact: 2, text: "  rita  fereira  " },
  ];

  expect(candidatesAmong(texts, ["fereira"], 10, "alike")).toEqual([2]);
  expect(candidatesAmong(texts, ["ferreira"], 10, "alike")).toEqual([1]);
  expect(candidatesAmong(texts, ["fereirra"], 10, "alike")).toEqual([1, 2]);
  expect(candidatesAmong(texts, ["fereirra"], 1, "alike")).toEqual([1]);
  expect(candidatesAmong(texts, ["fereirra"], 10, "exact")).toEqual([]);
});

test("a store's candidates, ranked, are what a linear scan finds (property)", () => {
  const word = fc.constantFrom(
    "ana",
    "anna",
    "ferreira",
    "fereira",
    "Müller",
    "Mueller",
    "Straße",
    "strasse",
    "大学",
    "北京大学",
    "bo",
    "norte",
  );
  const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
  const number = fc.constantFrom("+49301234567", "+351912345678", "030 1234567", "912 345 678", "123456");
  const entry = fc.record({
    names: fc.array(text, { maxLength: 2 }),
    identities: fc.array(
      fc.oneof(
        number,
        word.map((local) => `${local}@norte.example`),
      ),
      { maxLength: 2 },
    ),
    organisations: fc.array(text, { maxLength: 1 }),
    titles: fc.array(text, { maxLength: 1 }),
    labels: fc.constant([]),
    notes: fc.array(text, { maxLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), fc.oneof(text, number, fc.constant("fer a")), (found, typed) => {
      const entries: SearchEntry[] = found.map((fields, index) => ({ ...fields, contact: (index + 1) as ContactId }));
      const query = readQuery(typed);
      const texts = entries.map((one) => ({ contact: one.contact, text: searchTextOf(one), one }));
      const candidates = new Set(candidatesAmong(texts, query.tokens, texts.length, "alike"));

      expect(
        rankEntries(
          query,
          entries.filter(({ contact }) => candidates.has(contact)),
        ),
      ).toEqual(rankEntries(query, entries));
    }),
    { numRuns: 500 },
  );
});
