import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { createDuplicateIndex } from "./duplicate-index.ts";
import { findDuplicates } from "./duplicates.ts";
import { joinCertain } from "./join-certain.ts";
import type { DuplicatePerson } from "./prepare-person.ts";

test("joinCertain() makes groups of those whose rare name is the same, and asks about common ones", () => {
  expect(
    groupsOf(["Wiebke Brandstätter", "Wei Zhang", "Brandstätter, Wiebke", "Zhang Wei", "Wiebke Brandstaetter"]),
  ).toEqual([[1, 3, 5]]);
});

test("joinCertain() keeps those apart of whom the owner said so", () => {
  const areDifferent = (a: ContactId, b: ContactId): boolean => Math.min(a, b) === 1 && Math.max(a, b) === 2;

  expect(groupsOf(["Wiebke Brandstätter", "Wiebke Brandstätter"], areDifferent)).toEqual([]);
});

test("joinCertain() joins no two groups that hold names in conflict", () => {
  const index = createDuplicateIndex([personOf(1, "Wiebke Ashworth"), personOf(2, ""), personOf(3, "Rui Pemberton")]);
  const sure = { evidence: [], later: false, score: 1 };
  const pairs = [
    { ...sure, a: 1 as ContactId, b: 2 as ContactId },
    { ...sure, a: 2 as ContactId, b: 3 as ContactId, score: 0.999 },
    { ...sure, a: 1 as ContactId, b: 4 as ContactId, score: 0.5 },
  ];

  expect(joinCertain(pairs, index)).toEqual([[1, 2]]);
});

function groupsOf(
  names: readonly string[],
  areDifferent?: (a: ContactId, b: ContactId) => boolean,
): readonly (readonly number[])[] {
  const index = createDuplicateIndex(names.map((name, at) => personOf(at + 1, name)));
  return joinCertain(findDuplicates(index).pairs, index, areDifferent);
}

function personOf(contact: number, name: string): DuplicatePerson {
  const nothing = { organisations: [], emails: [], phones: [], profiles: [], birthday: null };
  return { kind: "person", ...nothing, names: [name], contact: contact as ContactId };
}
