/** Lets an import be interrupted between two records. */
import { setImmediate } from "node:timers/promises";
import { Failure } from "../core/failure.ts";

/** Reading from memory alone never lets the process hear of a signal: now and then it must wait a turn. */
const LISTEN_EVERY = 256;

/** Gives the same values; throws an interrupted Failure at the next one once the signal is given. */
export async function* stopReading<T>(values: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  let read = 0;
  for await (const value of values) {
    if (read++ % LISTEN_EVERY === 0) await setImmediate();
    if (signal.aborted) {
      throw new Failure("interrupted", "Interrupted", {
        hint: "Nothing was written; run the same command again at any time.",
      });
    }
    yield value;
  }
}
