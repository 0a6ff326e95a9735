import { expect, test } from "vitest";
import { messageOf } from "../../../tests/building/message-of.ts";
import type { Day, Instant } from "../../core/day.ts";
import type { Reading } from "../../core/reading.ts";
import { zoneOf } from "../../core/zone.ts";
import type { OpenedSource } from "./opened-source.ts";
import { rememberReadings } from "./remember-readings.ts";

const CONTEXT = { zone: zoneOf("UTC"), horizon: 0 as Instant };

test("rememberReadings() reads a small source once and gives it twice", async () => {
  const source = mailOf(3);
  const [remembered] = rememberReadings([source]);

  const first = await all(remembered);
  const second = await all(remembered);

  expect(first).toHaveLength(3);
  expect(second).toEqual(first);
  expect(source.reads).toBe(1);
});

test("rememberReadings() reads what is too large twice, and still keeps what comes after", async () => {
  const [large, small] = [mailOf(600), mailOf(10)];
  const remembered = rememberReadings([large, small], 500);

  for (const source of [...remembered, ...remembered]) await all(source);

  expect([large.reads, small.reads]).toEqual([2, 1]);
});

function mailOf(count: number): OpenedSource & { reads: number } {
  const message = messageOf({ from: "hanna@weir.example", to: ["ines@norte.example"] });
  return {
    kind: "mail",
    name: "mail",
    location: "/mail",
    claimedOn: "2026-11-03" as Day,
    manyFiles: false,
    media: ["email"],
    reads: 0,
    async *read() {
      this.reads++;
      await Promise.resolve();
      for (let index = 0; index < count; index++) yield { kind: "message", place: { path: "mail" }, message };
    },
  };
}

async function all(source: OpenedSource | undefined): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of source?.read(CONTEXT) ?? []) readings.push(reading);
  return readings;
}
