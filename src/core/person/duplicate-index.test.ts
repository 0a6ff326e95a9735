import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import {
  createDuplicateIndex,
  type DuplicatePerson,
  fullNameKey,
  probesOf,
  putPerson,
  removePerson,
} from "./duplicate-index.ts";
import { parseName } from "./name.ts";

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

test("createDuplicateIndex() puts a contact under the keys that its duplicates share", () => {
  const index = createDuplicateIndex([ANA]);

  expect([...index.contactsByKey.keys()].toSorted()).toEqual([
    "at ana @sul.example",
    "at ana norte",
    "at ferreira @sul.example",
    "at ferreira norte",
    "email ana.ferreira@sul.example",
    "email anaf77@gmail.com",
    "handle anaf77",
    "handle anaferreira",
    "letters anaf",
    "letters anaferreira",
    "name ana ferreira",
    "pattern aferreira",
    "pattern anaferreira",
    "pattern ferreiraa",
    "pattern ferreiraana",
    "phone 912345678",
    "profile linkedin:ana",
    "short ana ferreira",
    "short ferreira ana",
  ]);
});

test("createDuplicateIndex() looks for addresses by the name's patterns, and the other way round", () => {
  const probes = [...probesOf(createDuplicateIndex([ANA]).preparedById.get(ANA.contact)!)];

  expect(probes).toContain("letters aferreira");
  expect(probes).toContain("pattern anaferreira");
  expect(probes).not.toContain("pattern aferreira");
});

test("createDuplicateIndex() makes no keys of single names, initials as family names, or companies without a name", () => {
  const index = createDuplicateIndex([
    { ...ANA, names: ["Ana", "", "Ana F."], organisations: ["—"], emails: [], phones: [], profiles: [] },
  ]);

  expect([...index.contactsByKey.keys()]).toEqual([]);
});

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

test("fullNameKey() is the same in any order, and null for one word", () => {
  expect(fullNameKey(parseName("Ferreira Ana"))).toBe(fullNameKey(parseName("Ana Ferreira")));
  expect(fullNameKey(parseName("Ana F."))).toBeNull();
});
