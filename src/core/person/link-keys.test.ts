import { expect, test } from "vitest";
import { linkKeysOf } from "./link-keys.ts";

test("linkKeysOf() gives names in any order, and handles as names and addresses give them", () => {
  const [a, b, c] = [
    linkKeysOf({ names: ["Ana Ferreira"], emails: ["kiln77@norte.example"] }),
    linkKeysOf({ names: ["Ferreira, Dr. Ana"], emails: [] }),
    linkKeysOf({ names: [], emails: ["ana.ferreira@sul.example", "jo@sul.example"] }),
  ];

  expect([...a]).toEqual(["name ana ferreira", "handle anaferreira", "handle kiln77"]);
  expect([...b]).toContain("name ana ferreira");
  expect([...c]).toEqual(["handle anaferreira"]);
});

test("linkKeysOf() gives none for what is known by nothing else than one short word", () => {
  expect([...linkKeysOf({ names: ["Ana", ""], emails: [] })]).toEqual([]);
});
