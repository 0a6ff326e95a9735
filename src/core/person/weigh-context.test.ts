import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { createDuplicateIndex, type DuplicateIndex } from "./duplicate-index.ts";
import type { DuplicatePerson, Prepared } from "./prepare-person.ts";
import { weighBirthdays, weighContext, weighDenials } from "./weigh-context.ts";

type Fields = Partial<DuplicatePerson>;

test.each([
  [{ organisations: ["Norte"] }, { organisations: ["Norte Lda"] }, ["same company Norte"]],
  [{ emails: ["a@norte.example"] }, { emails: ["b@norte.example"] }, ["addresses at norte.example both"]],
  [{ titles: ["Buyer"] }, { titles: ["buyer"] }, ["both are Buyer"]],
  [{ places: ["Lisbon"] }, { places: ["Lsibon"] }, ["both in Lisbon"]],
  [{ places: ["Lisbon"] }, { places: ["Porto"] }, []],
  [{ emails: ["a@gmail.com"] }, { emails: ["b@gmail.com"] }, []],
])("weighContext() of %j and %j tells %j", (a, b, texts) => {
  const found = compare(a, b, weighContext);

  expect(found.map(({ text }) => text)).toEqual(texts);
  for (const { weight } of found) expect(weight).toBeGreaterThan(0);
});

test("weighContext() makes little of a company at which half the book works, and of two addresses at one", () => {
  const [rare] = compare({ organisations: ["Norte"] }, { organisations: ["Norte"] }, weighContext);
  const crowd = Array.from({ length: 600 }, (_, at) => ({ organisations: at % 2 === 0 ? ["Norte"] : [] }));
  const [usual] = compare({ organisations: ["Norte"] }, { organisations: ["Norte"] }, weighContext, crowd);
  const at = { organisations: ["Norte"] };
  const [twice] = compare({ ...at, emails: ["a@norte.example"] }, { ...at, emails: ["b@norte.example"] }, weighContext);

  expect(usual?.weight).toBeLessThan(0.5);
  expect(twice?.weight).toBeLessThan(rare?.weight ?? 0);
});

test.each([
  ["1980-04-12", "1980-04-12", 8.5],
  ["1980-04-12", "--04-12", 5.5],
  ["1980-01-01", "1980-01-01", 6.5],
  ["1980-04-12", "1980-04-21", 2.3],
  ["1980-04-12", "1980-12-04", 2.3],
  ["1980-04-12", "1979-11-30", undefined],
  ["1980-04-12", null, undefined],
])("weighBirthdays() of %s and %s is %s", (a, b, weight) => {
  expect(compare({ birthday: a }, { birthday: b }, weighBirthdays)[0]?.weight).toBe(weight);
});

test.each([
  [{ profiles: ["linkedin:a"] }, { profiles: ["linkedin:b"] }],
  [{ organisations: ["Norte"] }, { organisations: ["Sul"] }],
  [{ phones: ["+351912345678"] }, { phones: ["+351912345679"] }],
  [{ places: ["Lisbon"] }, { places: ["Porto"] }],
  [{ birthday: "1980-04-12" }, { birthday: "1979-11-30" }],
])("weighDenials() counts %j and %j against it", (a, b) => {
  expect(compare(a, b, weighDenials)).toBeLessThan(0);
  expect(compare(a, a, weighDenials)).toBe(0);
  expect(compare(a, {}, weighDenials)).toBe(0);
});

function compare<T>(
  a: Fields,
  b: Fields,
  weigh: (a: Prepared, b: Prepared, index: DuplicateIndex) => T,
  others: readonly Fields[] = [],
): T {
  const index = createDuplicateIndex([a, b, ...others].map((fields, at) => personOf(at + 1, fields)));
  return weigh(index.preparedById.get(1 as ContactId)!, index.preparedById.get(2 as ContactId)!, index);
}

function personOf(contact: number, fields: Fields): DuplicatePerson {
  const nothing = { names: [], organisations: [], emails: [], phones: [], profiles: [], birthday: null };
  return { kind: "person", ...nothing, ...fields, contact: contact as ContactId };
}
