import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { createDuplicateIndex } from "./duplicate-index.ts";
import type { DuplicatePerson, Prepared } from "./prepare-person.ts";
import { areOddlyCalled, weighCommonHandles, weighFits, weighSlips } from "./weigh-handles.ts";

type Fields = Partial<DuplicatePerson>;

test("weighFits() weighs an address by the name it fits, unless its holder's own name explains it", () => {
  const named = { names: ["Wiebke Brandstätter"] };

  expect(of(weighFits, { emails: ["wbrandstaetter@gmail.com"] }, named)[0]?.text).toBe(
    "wbrandstaetter@gmail.com fits the name Wiebke Brandstätter",
  );
  expect(of(weighFits, { names: ["Walter Brandstätter"], emails: ["wbrandstaetter@gmail.com"] }, named)).toEqual([]);
});

test("weighFits() makes little of a handle that several names of the book would give", () => {
  const named = { names: ["Wiebke Ashworth"] };
  const mail = { emails: ["washworth@gmail.com"] };
  const others = ["Walter Ashworth", "Wendy Ashworth", "Wouter Ashworth"].map((name) => ({ names: [name] }));

  expect(of(weighFits, mail, named, others)[0]?.weight).toBeLessThan(of(weighFits, mail, named)[0]?.weight ?? 0);
});

test("weighCommonHandles() weighs an odd handle most, one that the name gives less, and no word for nobody", () => {
  const at = (local: string): readonly [Fields, Fields] => [
    { emails: [`${local}@gmail.com`] },
    { emails: [`${local}@norte.example`] },
  ];
  const weightOf = (local: string, names: readonly string[] = []): number => {
    const [a, b] = at(local);
    return of(weighCommonHandles, { ...a, names }, { ...b, names })[0]?.weight ?? 0;
  };

  expect(weightOf("kilnfire77")).toBeGreaterThan(12);
  expect(weightOf("wbrandstatter", ["Wiebke Brandstatter"])).toBeLessThan(1);
  expect(weightOf("martin")).toBeLessThan(5);
  expect(weightOf("martinez")).toBeLessThan(10);
  expect(weightOf("mail")).toBe(0);
});

test("areOddlyCalled() needs five letters that no name gives", () => {
  const odd = { emails: ["kilnfire@gmail.com"] };

  expect(oddly(odd, { emails: ["kilnfire@norte.example"] })).toBe(true);
  expect(oddly(odd, { names: ["Kiln Fire"], emails: ["kilnfire@norte.example"] })).toBe(false);
  expect(oddly({ names: ["kil4104"] }, { emails: ["kil4104@norte.example"] })).toBe(false);
});

test("weighSlips() sees a slip of the pen, and none in numbers or in what the names give", () => {
  const slips = (a: Fields, b: Fields): number => of(weighSlips, a, b).length;

  expect(slips({ emails: ["kilnfire@norte.example"] }, { emails: ["kilnfier@norte.exarnple"] })).toBe(1);
  expect(slips({ emails: ["kilnfire1@norte.example"] }, { emails: ["kilnfire2@norte.example"] })).toBe(0);
  expect(slips({ emails: ["kilnfire@norte.example"] }, { emails: ["kilnfier@sul.example"] })).toBe(0);
  expect(
    slips(
      { names: ["Yuki Tanaka"], emails: ["yukitanaka@norte.example"] },
      { names: ["Yuka Tanaka"], emails: ["yukatanaka@norte.example"] },
    ),
  ).toBe(0);
});

function of<T>(
  weigh: (a: Prepared, b: Prepared, index: ReturnType<typeof createDuplicateIndex>) => T,
  a: Fields,
  b: Fields,
  others: readonly Fields[] = [],
): T {
  const index = createDuplicateIndex([a, b, ...others].map((fields, at) => personOf(at + 1, fields)));
  return weigh(index.preparedById.get(1 as ContactId)!, index.preparedById.get(2 as ContactId)!, index);
}

function oddly(a: Fields, b: Fields): boolean {
  return of(areOddlyCalled, a, b);
}

function personOf(contact: number, fields: Fields): DuplicatePerson {
  const nothing = { names: [], organisations: [], emails: [], phones: [], profiles: [], birthday: null };
  return { kind: "person", ...nothing, ...fields, contact: contact as ContactId };
}
