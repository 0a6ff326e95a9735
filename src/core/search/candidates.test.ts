import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { foldedPrefixMatch, foldedWholeMatch, trigramOverlap, trigramsOfQuery } from "./candidates.ts";
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

test("trigramsOfQuery() gives each once, and not without end", () => {
  expect(trigramsOfQuery(["an", "an"])).toEqual(["  a", " an", "an ", "n  "]);
  expect(trigramsOfQuery(Array.from({ length: 300 }, (_, index) => `w${index}`))).toHaveLength(100);
});

test("trigramOverlap() puts what shares most first, and leaves out what shares nothing", () => {
  const texts = [
    { contact: 3, text: "  bob  " },
    { contact: 2, text: "  fereira  " },
    { contact: 1, text: "  fernando  " },
  ];

  expect(trigramOverlap(texts, ["ferreira"]).map(({ contact }) => contact)).toEqual([2, 1]);
});

test("trigramOverlap() orders equals by contact", () => {
  const texts = [2, 1].map((contact) => ({ contact, text: "  ana  " }));

  expect(trigramOverlap(texts, ["anna"]).map(({ contact }) => contact)).toEqual([1, 2]);
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
      const exact = texts.filter(({ text }) => foldedPrefixMatch(text, query.tokens));
      const candidates = exact.length > 0 ? exact : trigramOverlap(texts, query.tokens);

      expect(
        rankEntries(
          query,
          candidates.map(({ one }) => one),
        ),
      ).toEqual(rankEntries(query, entries));
    }),
    { numRuns: 500 },
  );
});
