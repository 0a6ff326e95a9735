import { expect, test } from "vitest";
import { ENGLISH } from "./english/english.ts";
import { findAsks, gives } from "./find-bare-asks.ts";

function asksIn(text: string): string[] {
  return findAsks(text, { from: 0, to: text.length }, ENGLISH).map(({ from, to }) => text.slice(from, to));
}

test("findAsks() finds favours, and joins words that overlap", () => {
  expect(asksIn("Could you please introduce me to your boss?")).toEqual([
    "Could you please introduce me to your boss?",
  ]);
  expect(asksIn("Can you bring the big pot?")).toEqual([]);
});

test.each([
  ["Thank you for the introduction.", true],
  ["If you would rather not, I understand.", true],
  ["How is your mother?", true],
  ["Your article helped us.", true],
  ["I hope you are well.", false],
  ["Thanks in advance.", false],
])("gives() of %j is %j", (text, expected) => {
  expect(gives(text, { from: 0, to: text.length }, ENGLISH)).toBe(expected);
});
