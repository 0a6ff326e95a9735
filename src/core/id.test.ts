import fc from "fast-check";
import { expect, test } from "vitest";
import { Defect } from "./failure.ts";
import { idOf, parseShownId, showId } from "./id.ts";

test("parseShownId() reads what showId() shows (property)", () => {
  const kinds = fc.constantFrom("contact", "interaction", "group", "source", "touch", "record", "identity");
  fc.assert(
    fc.property(kinds, fc.integer({ min: 1, max: 999_999_999_999_999 }), (kind, id) => {
      expect(parseShownId(kind, showId(kind, id))).toBe(id);
    }),
  );
});

test("parseShownId() takes no id of another kind, and nothing else", () => {
  expect(showId("contact", 12)).toBe("c_12");
  for (const text of ["i_12", "c12", "c_", "c_1x", "C_1", "c_-1", "c_1234567890123456"]) {
    expect(parseShownId("contact", text)).toBeUndefined();
  }
});

test("idOf() takes positive integers only", () => {
  expect(idOf<"contact">(12)).toBe(12);
  for (const value of [0, -1, 1.5, Number.NaN, 2 ** 53]) expect(() => idOf(value)).toThrow(Defect);
});
