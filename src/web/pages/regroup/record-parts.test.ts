import { expect, test } from "vitest";
import { partsOf, recordText } from "./record-parts.ts";

const LINES = [
  { section: "proposal", text: "Let Greta go?", decided: "let go" },
  { section: "faded", text: "Ana fades.", decided: null },
  { section: "proposal", text: "Into Friends?", decided: null },
];

test("partsOf() tells findings first, then what was decided, then what was not, and loses no line", () => {
  const parts = partsOf(LINES);
  expect(parts.map(({ name }) => name)).toEqual(["faded", "decided", "open"]);
  expect(parts.flatMap(({ lines }) => lines)).toHaveLength(LINES.length);
});

test("recordText() is Markdown", () => {
  const text = recordText({ title: "Regroup", lines: ["From then."], parts: partsOf(LINES), titleOf: (name) => name });
  expect(text).toBe(
    "# Regroup\n\nFrom then.\n\n## faded\n\n- Ana fades.\n\n## decided\n\n- Let Greta go? — **let go**\n\n## open\n\n- Into Friends?\n",
  );
});
