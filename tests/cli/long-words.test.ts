/** What is typed may be anything, of any length: errors stay short, and empty words are told apart from unknown ones. */
import { expect, test } from "vitest";
import { openDesk } from "./harness.ts";

const LONG = "x".repeat(10_000);

test.each(
  [
    ["show", LONG],
    ["show", `c_${"9".repeat(10_000)}`],
    ["list", "--state", LONG],
    ["list", "--sort", LONG],
    ["owner", "add", LONG],
    ["import", LONG],
    ["sources", "forget", LONG],
    ["config", "set", LONG, "1"],
    ["config", "set", "zone", LONG],
    ["contact", "add", "Ann", "--birthday", LONG],
    ["export", "--format", LONG, "out"],
    ["completion", LONG],
    [LONG],
    ["owner", "list", LONG],
    ["show", `--${LONG}`],
  ].map((words) => [words.map((word) => (word.length > 100 ? "…" : word)).join(" "), words] as const),
)("kith %s fails in few words", async (_, words) => {
  const desk = await openDesk();

  const { code, err } = await desk.run(words);

  expect(code).not.toBe(0);
  expect(err.length).toBeLessThan(1200);
  expect(err).toMatch(/^kith:\s["A-Z]/);
});

test.each([
  [["show", ""], "kith: Say whom you mean."],
  [["show", "  "], "kith: Say whom you mean."],
  [["group", "remove", ""], "kith: Say which group."],
])("kith %j asks for the word", async (words, said) => {
  const desk = await openDesk();

  const { code, err } = await desk.run(words);

  expect(code).toBe(64);
  expect(err).toContain(said);
});
