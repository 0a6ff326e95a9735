import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { fullNameKey, keysOf, probesOf } from "./duplicate-keys.ts";
import { parseName } from "./name.ts";
import { type DuplicatePerson, preparePerson } from "./prepare-person.ts";

const ANA: DuplicatePerson = {
  contact: 1 as ContactId,
  kind: "person",
  names: ["Ana Ferreira"],
  organisations: ["Norte Lda"],
  emails: ["ana.ferreira@sul.example", "anaf77@gmail.com", "info@norte.example"],
  phones: ["+351912345678", "110"],
  profiles: ["https://pt.linkedin.com/in/ana"],
  birthday: "1980-04-12",
};

test("keysOf() gives the keys that duplicates share", () => {
  const keys = keysOf(preparePerson(ANA));

  expect([...keys]).toEqual(
    expect.arrayContaining([
      "at ferreira norte",
      "at ferreira @sul.example",
      "birthday 1980-04-12",
      "email ana.ferreira@sul.example",
      "handle anaf77",
      "letters anaferreira",
      "name ana ferreira",
      "pattern aferreira",
      "pattern ferreira",
      "phone 912345678",
      "profile linkedin:ana",
      "short ana ferreira",
      "slip ferreira aa",
      "spelt ferreira a",
      "sound Latin ana fereira",
    ]),
  );
  expect(keys).not.toContain("email info@norte.example");
});

test("probesOf() looks for addresses by the name's patterns, and the other way round", () => {
  const probes = probesOf(preparePerson(ANA));

  expect(probes).toContain("letters aferreira");
  expect(probes).toContain("pattern anaferreira");
  expect(probes).not.toContain("pattern aferreira");
});

test("keysOf() brings a name of another script together with its Latin reading", () => {
  const han = keysOf(preparePerson({ ...ANA, names: ["王小明"] }));
  const latin = keysOf(preparePerson({ ...ANA, names: ["Xiaoming Wang"] }));
  const arabic = keysOf(preparePerson({ ...ANA, names: ["يوسف حداد"] }));

  expect([...han].filter((key) => latin.has(key))).toContain("name wang xiaoming");
  expect([...arabic].filter((key) => keysOf(preparePerson({ ...ANA, names: ["Youssef Haddad"] })).has(key))).toContain(
    "sound Arabic hd sf",
  );
});

test("keysOf() makes none of what is no person, and few of a single name", () => {
  const bare = {
    ...ANA,
    names: ["Ana", ""],
    organisations: ["—"],
    emails: [],
    phones: [],
    profiles: [],
    birthday: null,
  };

  expect([...keysOf(preparePerson({ ...ANA, kind: "organisation" }))]).toEqual([]);
  expect([...probesOf(preparePerson({ ...ANA, kind: "organisation" }))]).toEqual([]);
  expect([...keysOf(preparePerson(bare))]).toEqual(["scan ana"]);
});

test("fullNameKey() is the same in any order, and null for one word", () => {
  expect(fullNameKey(parseName("Ferreira Ana"))).toBe(fullNameKey(parseName("Ana Ferreira")));
  expect(fullNameKey(parseName("Ana F."))).toBeNull();
});
