import fc from "fast-check";
import { expect, test } from "vitest";
import { repairText } from "./repair-text.ts";

test("repairText() repairs bytes that were taken for characters", () => {
  expect(repairText("Fran\u00c3\u00a7ois")).toBe("François");
  expect(repairText("\u00f0\u009f\u0098\u008a ok")).toBe("😊 ok");
});

test.each(["Ana", "François", "Ægir", "名前", "é", ""])("repairText() leaves %j as it is", (text) => {
  expect(repairText(text)).toBe(text);
});

test("repairText() undoes what the export does (property)", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(repairText(String.fromCharCode(...bytes))).toBe(text);
    }),
  );
});
