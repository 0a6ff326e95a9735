import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { type NameClaim, sortNames } from "./pick-name.ts";

test.each([
  ["one still held", claim("Ana Costa", { current: false }), claim("A. F.", { giver: "mail" })],
  ["a name before a nickname", claim("Aninha", { giver: "hand", other: true }), claim("Ana F.", { giver: "mail" })],
  ["the owner's hand", claim("Ana Maria Ferreira"), claim("Ana", { giver: "hand" })],
  ["an address book before LinkedIn", claim("Ana Maria Ferreira", { giver: "linkedin" }), claim("Ana")],
  ["LinkedIn before mail", claim("Ana Maria Ferreira", { giver: "mail" }), claim("Ana", { giver: "linkedin" })],
  ["the more complete one", claim("A. Ferreira"), claim("Ana Ferreira")],
  ["accents", claim("Jose Lopes"), claim("José Lopes Jr")],
  ["mixed case", claim("ANA FERREIRA"), claim("Rui Ferreira")],
  ["the later claim", claim("Ana Costa"), claim("Ana Lima", { claimedOn: "2025-01-01" as Day })],
  ["the alphabet", claim("Ana Lima"), claim("Ana Costa")],
])("sortNames() prefers %s", (_, worse, better) => {
  expect(sortNames([worse, better])[0]).toBe(better.name);
});

test("sortNames() gives each name once but for accents and case, as the best writes it", () => {
  expect(sortNames([claim("ANA  FERREIRA"), claim(" Ana  Ferreira "), claim("Rui", { giver: "mail" })])).toEqual([
    "Ana Ferreira",
    "Rui",
  ]);
});

test("sortNames() takes addresses and empty texts for no names", () => {
  expect(sortNames([claim("ana@norte.example"), claim(" ")])).toEqual([]);
});

test("sortNames() leaves order and script as they are written", () => {
  expect(sortNames([claim("王小明")])).toEqual(["王小明"]);
  expect(sortNames([claim("Ferreira Ana")])).toEqual(["Ferreira Ana"]);
});

test("sortNames() does not depend on the order of claims (property)", () => {
  const someClaim = fc.record({
    name: fc.constantFrom("Ana", "ANA", "Aná", "Ana Lima", "Rui", "王小明"),
    giver: fc.constantFrom("hand", "address-book", "linkedin", "mail"),
    current: fc.boolean(),
    other: fc.boolean(),
    claimedOn: fc.constantFrom(null, "2024-01-01"),
  }) as fc.Arbitrary<NameClaim>;
  fc.assert(
    fc.property(fc.array(someClaim, { maxLength: 6 }), (claims) => {
      expect(sortNames(claims.toReversed())).toEqual(sortNames(claims));
    }),
  );
});

function claim(name: string, rest: Partial<NameClaim> = {}): NameClaim {
  return { name, giver: "address-book", current: true, other: false, claimedOn: null, ...rest };
}
