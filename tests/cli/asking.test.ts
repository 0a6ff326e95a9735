/** Keys and help where a list or a command has parts. */
import { expect, test } from "vitest";
import { openDesk } from "./harness.ts";

test("u takes back the last answer about duplicates, also when no pair is left", async () => {
  const desk = await openDesk();
  await desk.run("import network");
  const before = await desk.facts();
  const { total } = (await desk.json("duplicates")) as { total: number };

  const { out } = await desk.run("duplicates", { keys: `${"d".repeat(total)}u` });

  expect(out).toContain("That was the last pair.");
  expect(out).toContain(`${total - 1} answered.`);
  const verdicts = (await desk.facts())["verdict"] as unknown[];
  expect(verdicts).toHaveLength((before["verdict"] as unknown[]).length + total - 1);
});

test("help of a command's part is the part's own", async () => {
  const desk = await openDesk();

  expect((await desk.run("help group add")).out).toBe((await desk.run("group add --help")).out);
  expect((await desk.run("help group")).out).toBe((await desk.run("group --help")).out);
  expect((await desk.run("start --help")).out).toContain("Examples:\n  kith start\n");
});
