import { expect, test } from "vitest";
import { idOf } from "../id.ts";
import type { RegroupAnswer, RegroupLine } from "./regroup-facts.ts";
import { AS_OF } from "../plan/testing.ts";
import { findLeft } from "./find-left.ts";
import { aRegroup } from "./testing.ts";

function line(id: number, answer: RegroupAnswer | null): RegroupLine {
  const whose = { section: "proposal", contact: idOf<"contact">(id), other: null, key: `rest:c_${id}` } as const;
  return { id: idOf(id), regroup: idOf(1), ...whose, text: `Ines ${id}`, answer, on: AS_OF };
}

test("findLeft() names the first few that were left as they are, and counts the others", () => {
  const before = [line(1, "leave"), line(2, "rest"), line(3, null), line(4, "leave")];

  expect(findLeft(aRegroup([], { before })).map(({ text, contact }) => [text, contact])).toEqual([
    ["Ines 1", 1],
    ["Ines 4", 4],
  ]);
  const many = [1, 2, 3, 4, 5].map((id) => line(id, "leave"));
  expect(findLeft(aRegroup([], { before: many })).at(-1)).toEqual({
    section: "left",
    contact: null,
    text: "And 2 more.",
  });
});
