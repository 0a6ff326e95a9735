import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { createDuplicateIndex } from "./duplicate-index.ts";
import type { DuplicatePerson } from "./prepare-person.ts";
import { findDuplicates } from "./duplicates.ts";

test("findDuplicates() compares a number of pairs that grows with the book, not with its square", () => {
  const half = findDuplicates(createDuplicateIndex(bookOf(10_000)));
  const whole = findDuplicates(createDuplicateIndex(bookOf(20_000)));

  expect(half.comparisons).toBeLessThan(10_000 * 5);
  expect(whole.comparisons).toBeLessThan(20_000 * 5);
  expect(whole.pairs.filter(({ score }) => score > 0.7).length).toBeGreaterThan(900);
});

/** A book in which every twentieth person stands twice, the second time with an address only their name fits. */
function bookOf(size: number): DuplicatePerson[] {
  const syllables = [
    "ba",
    "ko",
    "li",
    "mu",
    "ne",
    "pi",
    "ro",
    "sa",
    "te",
    "vu",
    "dra",
    "gho",
    "fen",
    "wil",
    "zor",
    "yan",
    "che",
    "jul",
  ];
  const word = (number: number, length: number): string =>
    Array.from(
      { length },
      (_, place) => syllables[Math.floor(number / syllables.length ** place) % syllables.length],
    ).join("");
  return Array.from({ length: size }, (_, index) => {
    const original = index % 20 === 19 ? index - 7 : index;
    const given = word((original * 7919) % 700, 2);
    const family = word((original * 104_729) % 40_000, 4);
    const company = `Company ${original % Math.ceil(size / 25)}`;
    return personOf(index + 1, {
      names: [`${given} ${family}`],
      organisations: [company],
      emails: [
        index === original ? `${given}.${family}@norte${original % 500}.example` : `${given[0]}${family}@gmail.com`,
      ],
    });
  });
}

function personOf(contact: number, fields: Partial<DuplicatePerson>): DuplicatePerson {
  const nothing = { names: [], organisations: [], emails: [], phones: [], profiles: [], birthday: null };
  return { kind: "person", ...nothing, ...fields, contact: contact as ContactId };
}
