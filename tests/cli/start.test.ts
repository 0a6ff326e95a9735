/** What a newcomer sees first. The planner decides what stands between these lines. */
import { expect, test } from "vitest";
import { openDesk } from "./harness.ts";

test("kith start reads the example network, plans a week of it, and says how to begin", async () => {
  const desk = await openDesk();

  const { code, out, err } = await desk.run("start");

  expect({ code, err }).toEqual({ code: 0, err: "" });
  const lines = [
    /^You have no data in Kith yet\. This is an example network, invented from first to last:$/m,
    /^LinkedIn profile$/m,
    /^[\d,]+ new contacts, [\d,]+ new interactions and \d+ coming meetings\.$/m,
    /^Week 48 of 2026: room for \d+ touches; [1-9]\d* planned/m,
    /^1\. \S/m,
    /^ {2}kith import ~\/contacts\.vcf ~\/Mail ~\/calendar\.ics$/m,
  ];
  const places = lines.map((line) => out.search(line));
  expect(places).not.toContain(-1);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect(out).not.toMatch(/kith-\w{6}/);
});
