import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { prepareNames, preparePerson } from "./prepare-person.ts";

const NOBODY = { organisations: [], emails: [], phones: [], profiles: [], birthday: null };

test("preparePerson() leaves out shared addresses, and takes a name that is an address for one", () => {
  const prepared = preparePerson({
    ...NOBODY,
    contact: 1 as ContactId,
    kind: "person",
    names: ["ana@norte.example"],
    emails: ["info@norte.example", "ana7@users.noreply.github.com"],
    phones: ["0170 1234567", "110"],
    titles: ["Head of  Sales", ""],
  });

  expect(prepared.emails).toEqual(["ana7@users.noreply.github.com", "ana@norte.example"]);
  expect([...prepared.organisations.keys()]).toEqual(["@norte.example"]);
  expect([...prepared.phones.keys()]).toEqual(["701234567"]);
  expect([...prepared.titles.keys()]).toEqual(["head of sales"]);
  expect(prepared.handles).toEqual(["ana7"]);
});

test.each([
  ["Ana Ferreira", []],
  ["Анна Петрова", ["anna petrova"]],
  ["Γιώργος Παππάς", ["giorgos pappas"]],
  ["김민수", ["minsu kim", "minsu gim"]],
  ["王小明", ["xiaoming wang"]],
  ["山田太郎", ["taro yamada"]],
  ["しらいしななこ", ["shiraishinanako"]],
  ["राहुल शर्मा", ["rahul sharma", "rahula sharma"]],
  ["დავით ბერიძე", ["davit beridze"]],
  ["Արամ Սարգսյան", ["aram sargsyan"]],
  ["דוד כהן", ["dvd khn"]],
  ["Анна Smith", []],
])("prepareNames() reads %s as %j", (name, readings) => {
  const read = prepareNames(name).filter(({ readFrom }) => readFrom !== null);

  expect(read.map(({ words }) => words.map(({ forms }) => forms[0]).join(" "))).toEqual(readings);
});
