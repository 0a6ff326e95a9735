import fc from "fast-check";
import { expect, test } from "vitest";
import { splitDraft } from "./split-draft.ts";

test("splitDraft() marks the words of findings, in order", () => {
  expect(splitDraft("I am great, you?", [{ from: 5, to: 10 }])).toEqual([
    { text: "I am ", finding: null },
    { text: "great", finding: 0 },
    { text: ", you?", finding: null },
  ]);
});

test("splitDraft() loses no letter, whatever the findings say (property)", () => {
  const finding = fc.record({ from: fc.nat(40), to: fc.nat(40) });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(finding, { maxLength: 6 }), (draft, findings) => {
      const parts = splitDraft(draft, findings);
      expect(parts.map(({ text }) => text).join("")).toBe(draft);
      expect(parts.every(({ text }) => text !== "")).toBe(true);
    }),
  );
});
