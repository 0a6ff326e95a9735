/** A thread that reads sources into the data while the server goes on, and says how far it has come. */
import { hash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { isInstant } from "../core/day.ts";
import { assert, given } from "../core/failure.ts";
import { lendSha256 } from "../core/key.ts";
import { type ImportSaid, saidByEnding } from "../server/imports.ts";
import { type ThreadWish, readSources } from "./read-sources.ts";

lendSha256((data) => hash("sha256", data, "hex"));

const port = given(parentPort, "a thread has a port to whoever started it");
const stop = new AbortController();
port.once("message", () => stop.abort());
const say = (said: ImportSaid): void => port.postMessage(said);
const now = Date.now();
assert(isInstant(now), "the clock gives an instant");
// eslint-disable-next-line kith/safe-assertion -- whoever starts this thread gives it this
say(await readSources(workerData as ThreadWish, now, stop.signal, say).catch(saidByEnding));
port.close();
