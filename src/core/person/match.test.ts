import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import type { Party } from "../reading.ts";
import { identityKey } from "./identity.ts";
import { compareAllNames, type Match, matchCard, type MatchCard, type MatchLookups } from "./match.ts";

const EMAIL: Party = { kind: "email", value: "ana@norte.example" };
const PHONE: Party = { kind: "phone", value: "+351912345678" };
const LINKEDIN: Party = { kind: "profile", value: "linkedin:ana" };
const X: Party = { kind: "profile", value: "x:norte" };
const NAME: Party = { kind: "name", value: "12:Ana" };
const SKYPE: Party = { kind: "handle", value: "skype:ana" };

test.each([
  ["email", EMAIL, "Ana Ferreira", "certain"],
  ["email", EMAIL, "A. Ferreira", "certain"],
  ["email", EMAIL, "", "certain"],
  ["email", EMAIL, "Rui Lopes", "probable"],
  ["LinkedIn profile", LINKEDIN, "Ana Lima", "certain"],
  ["LinkedIn profile", LINKEDIN, "Rui Lopes", "certain"],
  ["company's profile", X, "Rui Lopes", "probable"],
  ["company's profile", X, "", "certain"],
  ["handle", SKYPE, "Ana", "certain"],
  ["handle", SKYPE, "Rui Lopes", "probable"],
  ["phone", PHONE, "Ana Ferreira", "certain"],
  ["phone", PHONE, "Ana", "certain"],
  ["phone", PHONE, "", "probable"],
  ["phone", PHONE, "A. Ferreira", "probable"],
  ["phone", PHONE, "Ana Fereira", "probable"],
  ["phone", PHONE, "Rui Ferreira", "none"],
  ["name within a source", NAME, "Ana Ferreira", "none"],
])("matchCard() by the same %s, %s, and the name %s is %s", (_, party, name, kind) => {
  const lookups = lookupsOf({ 1: ["Ana Ferreira"] }, [[party, 1]]);

  expect(matchCard(cardOf([name], [party]), lookups).kind).toBe(kind);
});

test("matchCard() tells its evidence in words", () => {
  const lookups = lookupsOf({ 1: ["Ana Ferreira"] }, [
    [EMAIL, 1],
    [PHONE, 1],
  ]);

  expect(matchCard(cardOf(["Ana Ferreira"], [PHONE, EMAIL]), lookups)).toEqual({
    kind: "certain",
    contact: 1,
    evidence: [
      { kind: "email", text: "same address ana@norte.example" },
      { kind: "phone", text: "same number +351912345678" },
    ],
    merge: [],
    ask: [],
  });
  expect(matchCard(cardOf(["Rui"], [EMAIL]), lookups)).toEqual({
    kind: "probable",
    ask: [{ contact: 1, evidence: [{ kind: "email", text: "same address ana@norte.example, different names" }] }],
  });
});

test("matchCard() joins nobody by a shared address", () => {
  const info: Party = { kind: "email", value: "info@norte.example" };

  expect(matchCard(cardOf(["Ana"], [info]), lookupsOf({ 1: ["Ana"] }, [[info, 1]]))).toEqual({ kind: "none" });
});

test("matchCard() never decides by a name alone", () => {
  expect(matchCard(cardOf(["Ana Ferreira"], []), lookupsOf({ 1: ["Ana Ferreira"] }, []))).toEqual({ kind: "none" });
});

test("matchCard() keeps persons and organisations apart, and passes over who is gone", () => {
  const lookups = lookupsOf({ 1: ["Norte"] }, [
    [EMAIL, 1],
    [PHONE, 9],
  ]);
  const card = cardOf(["Norte"], [EMAIL, PHONE]);

  expect(matchCard({ ...card, kind: "organisation" }, lookups)).toEqual({ kind: "none" });
});

test("matchCard() finds that several contacts are one person", () => {
  const lookups = lookupsOf({ 1: ["Ana Ferreira"], 2: ["A. Ferreira"], 3: ["Rui"] }, [
    [LINKEDIN, 2],
    [EMAIL, 1],
    [PHONE, 3],
  ]);

  const match = matchCard(cardOf(["Ana Ferreira"], [EMAIL, LINKEDIN, PHONE]), lookups);

  expect(match).toMatchObject({ kind: "certain", contact: 1, merge: [{ contact: 2 }], ask: [] });
});

test("matchCard() decides by the card's name between contacts that cannot be one", () => {
  const lookups = lookupsOf({ 1: ["Rui Lopes"], 2: ["Ana Ferreira"], 3: [] }, [
    [LINKEDIN, 1],
    [EMAIL, 2],
    [PHONE, 3],
  ]);

  const match = matchCard(cardOf(["Ana Ferreira"], [EMAIL, LINKEDIN, PHONE]), lookups);

  expect(match).toMatchObject({ kind: "certain", contact: 2, merge: [], ask: [{ contact: 1 }, { contact: 3 }] });
});

test("matchCard() asks about all when the card's name does not decide", () => {
  const lookups = lookupsOf({ 1: ["Rui Lopes"], 2: ["Ana Ferreira"] }, [
    [EMAIL, 1],
    [SKYPE, 2],
  ]);
  const both = lookupsOf({ 1: ["Ana Lima"], 2: ["Ana Costa"] }, [
    [EMAIL, 1],
    [SKYPE, 2],
  ]);

  expect(matchCard(cardOf([], [EMAIL, SKYPE]), lookups)).toMatchObject({
    kind: "probable",
    ask: [{ contact: 1 }, { contact: 2 }],
  });
  expect(matchCard(cardOf(["Ana"], [EMAIL, SKYPE]), both)).toMatchObject({
    kind: "probable",
    ask: [{ contact: 1 }, { contact: 2 }],
  });
});

test("compareAllNames() takes the best of all names", () => {
  expect(compareAllNames(["Ana Lima", "Ana Ferreira"], ["Rui", "Ferreira, Ana"]).relation).toBe("same");
  expect(compareAllNames(["Ana Lima"], ["", "Rui Costa"]).relation).toBe("conflict");
  expect(compareAllNames([], ["Rui"]).relation).toBe("unknown");
});

test("matchCard() does not depend on the order of identities and holders (property)", () => {
  const parties = [EMAIL, PHONE, LINKEDIN, X, SKYPE];
  const name = fc.constantFrom("", "Ana", "Ana Ferreira", "A. Ferreira", "Rui Lopes");
  const holders = fc.array(fc.tuple(fc.constantFrom(...parties), fc.integer({ min: 1, max: 4 })), { maxLength: 8 });
  const people = fc.record({ 1: fc.tuple(name), 2: fc.tuple(name), 3: fc.tuple(name), 4: fc.tuple(name) });
  fc.assert(
    fc.property(people, holders, fc.subarray(parties), name, (names, held, identities, own) => {
      const match = (turned: boolean): Match =>
        matchCard(
          cardOf([own], turned ? identities.toReversed() : identities),
          lookupsOf(names, turned ? held.toReversed() : held),
        );

      expect(match(true)).toEqual(match(false));
    }),
    { numRuns: 500 },
  );
});

function cardOf(names: readonly string[], identities: readonly Party[]): MatchCard {
  return { kind: "person", names: names.filter((name) => name !== ""), identities };
}

function lookupsOf(
  namesById: Readonly<Record<number, readonly string[]>>,
  held: readonly (readonly [Party, number])[],
): MatchLookups {
  const contactsByIdentity = new Map<string, ContactId[]>();
  for (const [party, contact] of held) {
    const contacts = contactsByIdentity.get(identityKey(party)) ?? [];
    contactsByIdentity.set(identityKey(party), [...new Set([...contacts, contact as ContactId])]);
  }
  const people = Object.entries(namesById).map(
    ([id, names]) => [Number(id) as ContactId, { kind: "person" as const, names }] as const,
  );
  return { contactsByIdentity, peopleById: new Map(people) };
}
