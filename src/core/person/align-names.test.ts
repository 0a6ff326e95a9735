import { expect, test } from "vitest";
import { alignNames } from "./align-names.ts";
import { parseName } from "./name.ts";

test.each([
  ["Ana Ferreira", "Ferreira, Ana", ["equal", "equal"], 0],
  ["Bob Stone", "Robert Stone", ["equal", "nickname"], 0],
  ["Abhi Rao", "Abhishek Rao", ["equal", "short"], 0],
  ["A. Ferreira", "Ana Ferreira", ["equal", "initial"], 0],
  ["Ana Fereira", "Ana Ferreira", ["equal", "typo"], 0],
  ["Huma Abedin", "Hurna Abedin", ["equal", "typo"], 0],
  ["Jean-Pierre Roy", "Jeanpierre Roy", ["equal", "equal"], 0],
  ["Jeanpierre Roy", "Jean Pierre Roy", ["equal", "equal"], 0],
  ["Ana Maria Lima", "Ana Lima", ["equal", "equal"], 1],
  ["Maria Rossi", "Mario Rossi", ["equal"], 2],
  ["Jan Stone", "Jane Stone", ["equal"], 2],
  ["Chris Ridd", "Chris Riddoch", ["equal"], 2],
  ["Rosa Lima", "Nosa Lima", ["equal"], 2],
  ["Ana J. Lima", "Ana I. Lima", ["equal", "equal", "typo"], 0],
  ["Ana A. Lima", "Ana B. Lima", ["equal", "equal"], 2],
])("alignNames() of %s and %s", (a, b, links, left) => {
  const there = alignNames(parseName(a).words, parseName(b).words, ({ forms }) => forms);
  const back = alignNames(parseName(b).words, parseName(a).words, ({ forms }) => forms);

  expect(there.pairs.map(({ link }) => link)).toEqual(links);
  expect(there.left.length + there.right.length).toBe(left);
  expect(back.pairs.map(({ link }) => link)).toEqual(links);
});
