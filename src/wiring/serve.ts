/** Serves a home to browsers: the threads, the API, the web's files, and the link that opens the first browser. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ServeWish, Serving } from "../cli/kith.ts";
import { Failure } from "../core/failure.ts";
import { openDoneOnce } from "../server/done-once.ts";
import {
  type ImportSaid,
  type ImportWish,
  type Imports,
  type StartImport,
  createImports,
  saidByEnding,
} from "../server/imports.ts";
import type { Reopening } from "../server/front-endpoint.ts";
import { createKeptAnswers } from "../server/kept-answers.ts";
import { openUploads } from "../server/uploads.ts";
import { openCopies } from "./copies.ts";
import { openKeyFile } from "./key-file.ts";
import type { ThreadWish } from "./read-sources.ts";
import { createApp } from "../server/create-app.ts";
import { inviteDevice, openDevices } from "../server/devices.ts";
import { createEventFeed } from "../server/event-feed.ts";
import { LOCAL_HOST, PortTaken, listen } from "../server/listen.ts";
import { type Runner, createRunner, runCall } from "../server/run-call.ts";
import { createThreadRunner } from "../server/thread-runner.ts";
import { openWebFiles } from "../server/web-files.ts";
import { openDeviceFiles, serverFolderIn } from "./device-files.ts";
import { openExamplePlace } from "./example-place.ts";
import { makeHome } from "./home.ts";
import { openBrowser } from "./open-browser.ts";
import { type HostWish, type OpenedHost, openHost } from "./open-host.ts";
import { openKith } from "./open-kith.ts";
import { noteServing, readServing } from "./serving-note.ts";
import type { Surroundings } from "./surroundings.ts";

interface Closing {
  close(): Promise<void>;
}

/** Where the data lie that are served: the owner's home, or the example network in a throw-away place. */
interface Place {
  readonly home: string;
  readonly example: boolean;
  remove(): Promise<void>;
}

/**
 * Serves until `around.stop`: the home, or the example where it is wished for; a page can change from one to the other. Where a
 * Kith serves this home at the port already, gives a link to that one.
 */
export async function serve(home: string, around: Surroundings, wish: ServeWish): Promise<Serving> {
  const own: Place = { home, example: false, remove: () => Promise.resolve() };
  let place = wish.example ? await openExample(around) : own;
  let { port } = wish;
  let changing = Promise.resolve();
  const parts: Closing[] = [];
  const close = async (): Promise<void> => {
    for (const part of parts.splice(0).reverse()) await part.close();
  };
  const open = async (): Promise<string> => {
    await makeHome(place.home);
    const opened = await openServer(place, around, { ...wish, port }, parts, {
      ...{ change, restore },
      trouble: () => trouble,
    });
    ({ port } = opened);
    return opened.address;
  };
  const inviteTo = async ({ home: to }: Place): Promise<string> =>
    `/open?once=${await inviteDevice(openDeviceFiles(to), around.readClock())}`;
  const ended = Promise.withResolvers<undefined>();
  let isReopening = false;
  /** Why the last reopening did not come to what was asked; told until the next one. */
  let trouble: string | null = null;
  const refuseTwice = (): void => {
    if (isReopening) throw new Failure("refused", "Kith is being opened anew", { hint: "Wait a moment." });
    trouble = null;
  };
  /** Once whoever asked has the answer: closes everything, changes what has to be closed for it, and opens again. */
  const reopen = (between: () => Promise<void>): void => {
    isReopening = true;
    const swap = async (): Promise<void> => {
      await close();
      await between();
      await open();
      isReopening = false;
    };
    setTimeout(() => void (changing = swap().catch((error: unknown) => ended.reject(error))), ANSWERED_MS);
  };
  const change = async (toExample: boolean): Promise<string> => {
    refuseTwice();
    if (toExample === place.example)
      throw new Failure("refused", toExample ? "The example is shown already" : "Your own data are shown already");
    const next = toExample ? await openExample(around) : own;
    await makeHome(next.home);
    const link = await inviteTo(next);
    reopen(async () => {
      await place.remove();
      place = next;
    });
    return link;
  };
  const restore = async (archive: string, passphrase: string | undefined): Promise<string> => {
    refuseTwice();
    if (place.example) throw new Failure("refused", "An archive is restored into your own data, not into the example");
    const { prepareRestore } = await import("./restore-archive.ts");
    const prepared = await prepareRestore(home, archive, around.readClock(), () => passphraseOr(passphrase));
    const link = await inviteTo(own);
    reopen(async () => {
      try {
        await prepared.commit();
      } catch (error) {
        trouble = error instanceof Error ? error.message : String(error);
        around.io.err(`kith: nothing was restored: ${trouble}\n`);
      } finally {
        await prepared.discard();
      }
    });
    return link;
  };
  try {
    const address = await open();
    const link = address + (await inviteTo(place));
    if (wish.open) parts.push(await openBrowser(place.home, link));
    const end = (): void =>
      void changing
        .then(close)
        .then(() => place.remove())
        .then(() => ended.resolve(undefined), ended.reject);
    around.stop.addEventListener("abort", end, { once: true });
    process.once("SIGTERM", end);
    return { address, link, already: false, ended: ended.promise };
  } catch (error) {
    await close();
    await place.remove();
    const running = error instanceof PortTaken ? await readServing(home) : undefined;
    if (running?.port !== wish.port) throw error;
    const link = running.address + (await inviteTo(own));
    if (wish.open) await openBrowser(home, link);
    return { address: running.address, link, already: true, ended: Promise.resolve() };
  }
}

const ANSWERED_MS = 150;

function passphraseOr(passphrase: string | undefined): Promise<string> {
  if (passphrase !== undefined) return Promise.resolve(passphrase);
  throw new Failure("bad-usage", "The archive is encrypted", { hint: "Give its passphrase." });
}

async function openExample(around: Surroundings): Promise<Place> {
  const { home, remove } = await openExamplePlace(around);
  return { home, example: true, remove };
}

/** Opens every part of the server; each that has to be closed is added to `parts` at once. Gives its own address. */
async function openServer(
  { home, example }: Place,
  around: Surroundings,
  wish: ServeWish,
  parts: Closing[],
  reopening: Reopening,
): Promise<{ readonly address: string; readonly port: number }> {
  // Begins the data where there are none, and brings them to the newest form: the threads find them ready.
  await (await openKith(home, around)).close();
  const { machineZone, machineRegion, readClock, io } = around;
  const base = { home, machineZone, machineRegion };
  // Other data may have come as far on the same day: an answer that a browser keeps is of this opening alone.
  const opening = randomBytes(4).toString("hex");
  let isEnding = false;
  const onDefect = (error: unknown): void => {
    // What was being answered when the serving ended is told to nobody.
    if (!isEnding) io.err(`kith: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
  const quick = await openHost({ ...base, readOnly: true }, readClock, onDefect);
  parts.push(quick);
  const runner = createRunner({
    quick: { run: (call) => runCall(quick, call) },
    reader: openThread({ ...base, readOnly: true }, parts),
    planner: openThread({ ...base, readOnly: true }, parts),
    writer: openThread({ ...base, readOnly: false }, parts),
  });
  const devices = await openDevices(openDeviceFiles(home));
  const webFile = await openWebFiles(fileURLToPath(besideThis("web", "../../dist/web")));
  const feed = createEventFeed(feedSource(quick));
  const scratch = join(serverFolderIn(home), "uploads");
  const uploads = await openUploads(scratch);
  const copies = openCopies(home, quick, scratch);
  const imports = createImports(importStarter(base, parts), readClock, (job) =>
    feed.announce({ event: "import", data: job }),
  );
  const doneOnce = await openDoneOnce(openKeyFile(home, readClock()));
  // The port is known once it listens, and asked for by nobody before the link is told.
  const origins: string[] = [];
  const app = createApp({
    ...{
      version: around.version,
      example,
      origins,
      runner,
      devices,
      feed,
      webFile,
      now: readClock,
      onDefect,
    },
    ...{ uploads, copies, imports, doneOnce, reopening, keptAnswers: createKeptAnswers() },
    readState: async () => `${opening}-${await readState(quick)}`,
  });
  const listening = await listen((request) => app.fetch(request), wish.port);
  parts.push(listening);
  const local = `http://${LOCAL_HOST}:${listening.port}`;
  const address = wish.url === undefined ? local : originOf(wish.url);
  origins.push(...new Set([address, local, `http://localhost:${listening.port}`]));
  // The plan is the first that is asked for: the thread that makes it warms up meanwhile.
  void runner.run({ route: "GET /week", input: { left: 0 } }).catch(onDefect);
  parts.push(keepFresh(imports));
  parts.push(await noteServing(home, { pid: process.pid, port: listening.port, address }));
  parts.push({ close: () => Promise.resolve(void (isEnding = true)) });
  return { address, port: listening.port };
}

/** The sources are read again now and every few hours; a reading that the owner began goes before. */
function keepFresh(imports: Imports): Closing {
  const refresh = (): void => {
    const isBusy = imports.list().some(({ state }) => state === "reading");
    if (!isBusy) imports.begin(REFRESH, () => undefined);
  };
  refresh();
  const timer = setInterval(refresh, REFRESH_EVERY_MS).unref();
  return { close: () => Promise.resolve(clearInterval(timer)) };
}

const REFRESH_EVERY_MS = 6 * 3_600_000;
const REFRESH: ImportWish = {
  from: { kind: "sources" },
  ...{ ownerAddresses: [], columns: [], dryRun: false, summary: "Read the sources again" },
};

function openThread(wish: HostWish, parts: Closing[]): Runner {
  const worker = new Worker(besideThis("serve.worker.js", "./serve.worker.ts"), { workerData: wish });
  parts.push({
    async close() {
      await worker.terminate();
    },
  });
  return createThreadRunner(worker);
}

/** Each reading has a thread of its own, which gives all its memory back. */
function importStarter(place: Omit<HostWish, "readOnly">, parts: Closing[]): StartImport {
  return (wish, hear) => {
    const worker = new Worker(besideThis("import.worker.js", "./import.worker.ts"), {
      workerData: { ...place, wish } satisfies ThreadWish,
    });
    let ended = false;
    const tell = (said: ImportSaid): void => {
      if (ended) return;
      ended = said.kind !== "progress";
      hear(said);
    };
    worker.on("message", tell);
    worker.on("error", (error) => tell(saidByEnding(error)));
    worker.on("exit", () => tell(saidByEnding(new Error("the thread that read has ended"))));
    parts.push({
      async close() {
        await worker.terminate();
      },
    });
    return { stop: () => worker.postMessage("stop") };
  };
}

/** Where a file lies beside the bundle, or where its source does. */
function besideThis(bundled: string, source: string): URL {
  return new URL(import.meta.url.endsWith(".ts") ? source : `./${bundled}`, import.meta.url);
}

async function readState({ open }: OpenedHost): Promise<string> {
  const { session } = await open();
  const { seq } = await session.store.head(session.owner);
  return `${seq}-${session.today}`;
}

function feedSource({ store, open }: OpenedHost): Parameters<typeof createEventFeed>[0] {
  return {
    readVersion: () => store.dataVersion(),
    async readAfter(seq) {
      const { session } = await open();
      return store.operations(session.owner, seq);
    },
    async readHead() {
      const { session } = await open();
      return (await store.head(session.owner)).seq;
    },
  };
}

/** The origin of an address that the owner names. Throws bad-usage. */
function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain =
    url !== undefined && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  if (!isPlain || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new Failure("bad-usage", `${text} is not an address at which Kith can be reached`, {
      hint: "Name it without a path, as in --url https://kith.example.org.",
    });
  }
  return url.origin;
}
