import { expect, test } from "vitest";
import { rememberRecent } from "./recent.ts";

test("rememberRecent() makes each key once while it is among the last ones, and keeps what is asked for", () => {
  const made: string[] = [];
  const recent = rememberRecent(2, (key: string) => {
    made.push(key);
    return key.toUpperCase();
  });

  const values = ["a", "b", "a", "c", "a", "d", "e", "a", "b"].map((key) => recent.of(key));

  expect(values.join("")).toBe("ABACADEAB");
  expect(made.join("")).toBe("abcdeb");
});
