import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { createDuplicateIndex, putPerson, removePerson, traitShare, wordShare } from "./duplicate-index.ts";
import type { DuplicatePerson } from "./prepare-person.ts";

const ANA: DuplicatePerson = {
  contact: 1 as ContactId,
  kind: "person",
  names: ["Ana Ferreira"],
  organisations: ["Norte Lda"],
  emails: ["ana.ferreira@sul.example", "anaf77@gmail.com", "info@norte.example"],
  phones: ["+351912345678", "110"],
  profiles: ["https://pt.linkedin.com/in/ana"],
  birthday: null,
};

test("createDuplicateIndex() puts what is no person under no key", () => {
  expect([...createDuplicateIndex([{ ...ANA, kind: "organisation" }]).contactsByKey.keys()]).toEqual([]);
});

test("putPerson() replaces what stood there", () => {
  const index = createDuplicateIndex([ANA, { ...ANA, contact: 2 as ContactId }]);

  putPerson(index, { ...ANA, names: ["Rui Lopes"], emails: [], phones: [], profiles: [] });

  expect(index.contactsByKey.get("name ana ferreira")).toEqual([2]);
  expect(index.contactsByKey.get("name lopes rui")).toEqual([1]);
});

test("removePerson() leaves nothing behind", () => {
  const index = createDuplicateIndex([ANA]);

  removePerson(index, ANA.contact);
  removePerson(index, ANA.contact);

  expect(index).toEqual(createDuplicateIndex([]));
});

test("traitShare() counts how many share a company, and not oneself", () => {
  const people = Array.from({ length: 400 }, (_, at) => ({ ...ANA, contact: (at + 1) as ContactId }));
  const index = createDuplicateIndex(people.map((one, at) => (at < 100 ? one : { ...one, organisations: [] })));

  expect(traitShare(index, "organisation norte")).toBeCloseTo(0.25);
  expect(traitShare(index, "organisation nowhere")).toBeCloseTo(1 / 400);
});

test("wordShare() counts full names and not contacts", () => {
  const names = ["Ana Lopes", "Ana Costa", "Ana Lima", "Rui Lima", "Rui Lima"];
  const index = createDuplicateIndex(
    names.map((name, at) => ({ ...ANA, names: [name], contact: (at + 1) as ContactId })),
  );

  expect(wordShare(index, "ana")).toBeCloseTo(1 / 300);
  expect(wordShare(index, "rui")).toBe(0);
});
