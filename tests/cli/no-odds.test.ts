/** Where silence says nothing, or nothing ever came back, no odds are given. */
import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { OWNER_ADDRESS, clearMailbox } from "../building/source-text.ts";
import { openDesk } from "./harness.ts";

test("show gives no odds to a tie that talks elsewhere, and says so", async () => {
  const desk = await openDesk();
  await desk.run("import network");
  expect((await desk.run("show Ana")).out).toContain("within four weeks");

  await desk.run("elsewhere Ana");

  const { out } = await desk.run("show Ana");
  expect(out).toContain("You two talk elsewhere");
  expect(out).not.toMatch(/Dormant|Fading|four weeks|usually|every \d+ days/);
  expect(await desk.json("show Ana")).toMatchObject({ rhythm: { outlook28: null } });
});

test("show gives no odds to a tie that never answered", async () => {
  const desk = await openDesk();
  const from = `Ines Norte <${OWNER_ADDRESS}>`;
  const to = "Otto Holm <otto@holm.example>";
  const days = ["08-03", "08-20", "09-05", "09-21", "10-10", "10-25"];
  const letters = days.map((day) => ({ from, to, at: `2026-${day}T09:00Z`, subject: `Hello on ${day}` }));
  await writeFile(desk.real("/home/ines/sent.mbox"), clearMailbox(...letters));
  await desk.run("import sent.mbox");

  const { out } = await desk.run("show Otto");
  expect(out).toContain("nothing has come back so far");
  expect(out).not.toContain("four weeks");
  expect(await desk.json("show Otto")).toMatchObject({ rhythm: { outlook28: null } });
});
