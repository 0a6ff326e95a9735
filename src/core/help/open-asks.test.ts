import { expect, test } from "vitest";
import { idOf } from "../id.ts";
import { type OpenAsk, openAsksOf, sayOpenAsks } from "./open-asks.ts";

const asks = ["Ana", "Ben", "Chen", "Dana", "Emil", "Filip"].map((name, at): OpenAsk => ({
  contact: idOf(at + 1),
  name,
  text: "a room",
}));

test("sayOpenAsks() tells a few by name", () => {
  expect(sayOpenAsks(openAsksOf([], []))).toBe("");
  expect(sayOpenAsks(openAsksOf(asks.slice(0, 1), []))).toBe("One request of yours is open: Ana (a room).");
  expect(sayOpenAsks(openAsksOf(asks.slice(0, 2), [[idOf(2), idOf(1)]]))).toBe(
    "Two requests of yours are open: Ana (a room), Ben (a room); two of them know each other.",
  );
});

test("sayOpenAsks() tells many by number, and the largest circle by name", () => {
  const acquainted = [
    [idOf(1), idOf(2)],
    [idOf(4), idOf(5)],
    [idOf(6), idOf(5)],
  ] as const;

  expect(sayOpenAsks(openAsksOf(asks, acquainted as never))).toBe(
    "Six requests of yours are open; three of them know each other (Dana, Emil and Filip).",
  );
  expect(sayOpenAsks(openAsksOf([...asks, ...asks], []))).toBe("12 requests of yours are open.");
});
