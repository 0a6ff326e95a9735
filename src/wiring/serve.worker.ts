/** A thread of the server: the one that reads at length, or the one that writes. */
import { hash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { isInstant } from "../core/day.ts";
import { assert, given } from "../core/failure.ts";
import { lendSha256 } from "../core/key.ts";
import { answerCalls } from "../server/thread-runner.ts";
import { type HostWish, openHost } from "./open-host.ts";

lendSha256((data) => hash("sha256", data, "hex"));

// eslint-disable-next-line kith/safe-assertion -- whoever starts this thread gives it this
const wish = workerData as HostWish;
const host = await openHost(
  wish,
  () => {
    const now = Date.now();
    assert(isInstant(now), "the clock gives an instant");
    return now;
  },
  (error) => void process.stderr.write(`kith: ${error instanceof Error ? (error.stack ?? "") : String(error)}\n`),
);
answerCalls(given(parentPort, "a thread has a port to whoever started it"), host);
