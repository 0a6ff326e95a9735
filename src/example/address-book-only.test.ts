import { expect, test } from "vitest";
import type { Day } from "../core/day.ts";
import { generateAddressBookOnly } from "./address-book-only.ts";
import { readCards } from "../../tests/building/read-example.ts";

const LAST_DAY = "2026-11-23" as Day;

test("generateAddressBookOnly() gives the same bytes for the same seed, and other people for another", () => {
  const network = generateAddressBookOnly({ seed: 3, lastDay: LAST_DAY });

  expect(generateAddressBookOnly({ seed: 3, lastDay: LAST_DAY })).toEqual(network);
  expect(generateAddressBookOnly({ seed: 4, lastDay: LAST_DAY }).files).not.toEqual(network.files);
});

test.each([1, 2, 3])("generateAddressBookOnly() tells the truth about its 120 cards (seed %i)", (seed) => {
  const { files, people } = generateAddressBookOnly({ seed, lastDay: LAST_DAY });
  const [own, ...cards] = readCards(files[0]!.text);

  expect(own!.uid).toBe("OWNER-CARD-0001");
  expect(cards.length).toBe(120);
  cards.forEach((card, index) => {
    const person = people[index]!;
    expect([card.uid, card.name, card.emails, card.phones]).toEqual([
      person.uid,
      person.name,
      person.emails,
      person.phones,
    ]);
    expect(card.birthday !== undefined).toBe(person.keepsakes.includes("birthday"));
  });
  expect(new Set(people.map(({ name }) => name)).size).toBe(120);
});

test("generateAddressBookOnly() keeps more of close people than of others", () => {
  const { people } = generateAddressBookOnly({ seed: 1, lastDay: LAST_DAY });
  const kept = (closeness: string): number => {
    const those = people.filter((person) => person.closeness === closeness);
    return those.reduce((sum, { keepsakes }) => sum + keepsakes.length, 0) / those.length;
  };

  expect(kept("close")).toBeGreaterThan(kept("knew") + 1);
  expect(kept("knew")).toBeGreaterThan(kept("hardly") + 0.5);
});
