import { expect, test } from "vitest";
import { splitAddressList, unquoted } from "./split-address-list.ts";

test("splitAddressList() splits at commas, semicolons and group names, not inside quotes, comments or encoded words", () => {
  const pieces = [...splitAddressList('Team: a@x, "b, c" <b@x>; d@x (d, e), =?utf-8?Q?f,g?= <f@x>')];

  expect(pieces.map((piece) => unquoted(piece.text, piece))).toEqual(["a@x", "b, c", "d@x", "=?utf-8?Q?f,g?="]);
  expect(pieces.map(({ angle }) => angle)).toEqual([undefined, "b@x", undefined, "f@x"]);
  expect(pieces.map(({ comment }) => comment)).toEqual(["", "", "d, e", ""]);
});

test("unquoted() puts quoted strings back between the given quotes", () => {
  const [piece] = [...splitAddressList('"ines \\"the\\" boss"@x')];

  expect(unquoted(piece!.text, piece!)).toBe('ines "the" boss@x');
  expect(unquoted(piece!.text, piece!, "'")).toBe("'ines \"the\" boss'@x");
});

test("splitAddressList() takes an address before colons without end as one piece", () => {
  const [piece, ...others] = [...splitAddressList(`ana@lim.example${":".repeat(200_000)}`)];

  expect(piece?.text).toHaveLength(200_015);
  expect(others).toEqual([]);
});
