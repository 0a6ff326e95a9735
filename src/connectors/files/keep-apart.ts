import { keyOfBytes } from "../../core/key.ts";
import type { Reading } from "../../core/reading.ts";
import { type KeyKeeper, createKeyKeeper } from "../../formats/table/key-keeper.ts";

/**
 * Keeps cards of one key apart: what says the same is a duplicate, what says something else gets a key of its own. A
 * keeper that is given keeps those of several files apart.
 */
export async function* keepApart(
  readings: AsyncIterable<Reading>,
  keep: KeyKeeper = createKeyKeeper(),
): AsyncGenerator<Reading> {
  for await (const reading of readings) {
    if (reading.kind !== "card") {
      yield reading;
      continue;
    }
    const key = keep(reading.key, keyOfBytes(reading.raw));
    yield key === undefined ? { kind: "skip", place: reading.place, reason: "duplicate" } : { ...reading, key };
  }
}
