import { expect, test } from "vitest";
import { areNicknames, isGivenName, nicknameKeys } from "./nicknames.ts";

test.each([
  ["bob", "robert"],
  ["bill", "william"],
  ["sasha", "alexander"],
  ["pepe", "jose"],
  ["kasia", "katarzyna"],
  ["hans", "johannes"],
  ["chris", "christina"],
])("areNicknames() knows %s and %s, in either order", (a, b) => {
  expect(areNicknames(a, b)).toBe(true);
  expect(areNicknames(b, a)).toBe(true);
});

test.each([
  ["alexander", "alexandra"],
  ["bob", "bob"],
  ["ana", "rui"],
  ["ferreira", "lopes"],
])("areNicknames() keeps %s and %s apart", (a, b) => {
  expect(areNicknames(a, b)).toBe(false);
});

test("nicknameKeys() gives the name itself, then what it is short for", () => {
  expect(nicknameKeys("alex")).toEqual(["alex", "alexander", "alexandra"]);
  expect(nicknameKeys("ferreira")).toEqual(["ferreira"]);
});

test("isGivenName() knows the names of the list", () => {
  expect(isGivenName("peter")).toBe(true);
  expect(isGivenName("ferreira")).toBe(false);
});
