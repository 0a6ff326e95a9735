import fc from "fast-check";
import { expect, test } from "vitest";
import { organisationKey } from "./organisation.ts";

test.each([
  ["Acme Inc.", "acme"],
  ["ACME, Inc", "acme"],
  ["The Acme Company", "acme"],
  ["Acme GmbH & Co. KG", "acme"],
  ["Acme S.A.", "acme"],
  ["Acme S. p. A.", "acme"],
  ["Acme SpA", "acme"],
  ["Day Spa", "day spa"],
  ["Acme B.V.", "acme"],
  ["Acme Oy", "acme"],
  ["Acme A/S", "acme"],
  ["Acme Sp. z o.o.", "acme"],
  ["Turnverein Acme e.V.", "turnverein acme"],
  ["Acme K.K.", "acme"],
  ["株式会社アクメ", "アクメ"],
  ["アクメ株式会社", "アクメ"],
  ["株式会社", "株式会社"],
  ["ООО Ромашка", "ромашка"],
  ["Acme Pty Ltd", "acme"],
  ["Müller & Söhne UG (haftungsbeschränkt)", "muller sohne"],
  ["AT&T", "at t"],
  ["AG", "ag"],
  ["The Limited", "limited"],
  ["— ", ""],
])("organisationKey() of %s is %s", (name, key) => {
  expect(organisationKey(name)).toBe(key);
});

test("organisationKey() keeps companies apart", () => {
  expect(organisationKey("Acme Labs")).not.toBe(organisationKey("Acme"));
});

test("organisationKey() is idempotent (property)", () => {
  const word = fc.constantFrom(
    "Acme",
    "Inc.",
    "S.A.",
    "the",
    "and",
    "A",
    "s",
    "p",
    "SpA",
    "株式会社",
    "アクメ株式会社",
    "GmbH",
    "ООО",
    "&",
    "as",
    "Co",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const key = organisationKey(words.join(" "));

      expect(organisationKey(key)).toBe(key);
    }),
    { numRuns: 500 },
  );
});
