import { expect, test } from "vitest";
import { familyShare, givenShare, isCommonGiven, isFamilyName, nameShare } from "./name-share.ts";

const NO_BOOK = (): number => 0;

test("nameShare() takes common names for common, and names that no list holds for rare", () => {
  const shares = ["maria silva", "wei zhang", "john smith", "xiaoming wang"].map((name) =>
    nameShare(name.split(" "), NO_BOOK),
  );

  for (const share of shares) expect(share).toBeGreaterThan(1e-5);
  expect(nameShare(["wiebke", "brandstatter"], NO_BOOK)).toBeLessThan(1e-7);
});

test("nameShare() does not depend on the order, and gets smaller with a second given name", () => {
  expect(nameShare(["silva", "maria"], NO_BOOK)).toBe(nameShare(["maria", "silva"], NO_BOOK));
  expect(nameShare(["maria", "joana", "silva"], NO_BOOK)).toBeLessThan(nameShare(["maria", "silva"], NO_BOOK));
});

test("nameShare() takes for common what the owner's book is full of", () => {
  const inBook = (word: string): number => (word === "brandstatter" ? 0.02 : 0);

  expect(nameShare(["wiebke", "brandstatter"], inBook)).toBeGreaterThan(1e-6);
});

test("nameShare() is 1 for no words, and a single word counts as what it is oftener", () => {
  expect(nameShare([], NO_BOOK)).toBe(1);
  expect(nameShare(["martin"], NO_BOOK)).toBe(Math.max(givenShare("martin"), familyShare("martin")));
});

test("givenShare() knows nicknames, and that pinyin falls together", () => {
  expect(givenShare("trixie")).toBeGreaterThan(givenShare("qwertz"));
  expect(givenShare("guoliang")).toBeGreaterThan(givenShare("qwertz"));
  expect(givenShare("a")).toBe(familyShare("a"));
});

test("isFamilyName() and isCommonGiven() tell what the lists hold", () => {
  expect([isFamilyName("silva"), isFamilyName("qwertz"), isFamilyName("a")]).toEqual([true, false, false]);
  expect([isCommonGiven("wei"), isCommonGiven("bob"), isCommonGiven("qwertz")]).toEqual([true, true, false]);
});

test.each([
  ["иванова", "анна"],
  ["παπαδοπουλοσ", "γιωργοσ"],
  ["כהן", "דוד"],
  ["احمد", "محمد"],
  ["शर्मा", "राम"],
])("familyShare() and givenShare() know the common %s and %s of other scripts by their readings", (family, given) => {
  expect(familyShare(family)).toBeGreaterThanOrEqual(0.0006);
  expect(givenShare(given)).toBeGreaterThanOrEqual(0.0005);
});

test("familyShare() takes a name of another script that no list holds for rare", () => {
  expect(familyShare("ярошенко")).toBe(familyShare("unheardofname"));
});
