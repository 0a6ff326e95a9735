import { expect, test } from "vitest";
import { Failure } from "../core/failure.ts";
import { stopReading } from "./stop-reading.ts";

async function* count(to: number): AsyncGenerator<number> {
  await Promise.resolve();
  for (let n = 1; n <= to; n++) yield n;
}

async function collect(values: AsyncIterable<number>): Promise<number[]> {
  const all: number[] = [];
  for await (const value of values) all.push(value);
  return all;
}

test("stopReading() gives the same values", async () => {
  const read = await collect(stopReading(count(3), new AbortController().signal));

  expect(read).toEqual([1, 2, 3]);
});

test("stopReading() ends at the next value once the signal is given, also when nothing waits for the disk", async () => {
  const stop = new AbortController();
  setImmediate(() => stop.abort());

  const reading = collect(stopReading(count(1_000_000), stop.signal));

  await expect(reading).rejects.toThrow(Failure);
});
