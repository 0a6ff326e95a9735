/** The server in this process, on the fixture network, as one browser with a session sees it: no port is opened. */
import { basename, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Instant } from "../../src/core/day.ts";
import { createApp } from "../../src/server/create-app.ts";
import { type Client, createClient } from "../../src/server/client.ts";
import { type Device, type DeviceKeeper, type OneTimeLink, openDevices } from "../../src/server/devices.ts";
import { type PageEvent, createEventFeed } from "../../src/server/event-feed.ts";
import { openDoneOnce } from "../../src/server/done-once.ts";
import { type StartImport, createImports, saidByEnding } from "../../src/server/imports.ts";
import { createKeptAnswers } from "../../src/server/kept-answers.ts";
import { openUploads } from "../../src/server/uploads.ts";
import { readSources } from "../../src/wiring/read-sources.ts";
import { type Call, createRunner, runCall } from "../../src/server/run-call.ts";
import { openWebFiles } from "../../src/server/web-files.ts";
import { openCopies } from "../../src/wiring/copies.ts";
import { openHost } from "../../src/wiring/open-host.ts";
import type { AtEnd } from "../building/temporary-folder.ts";
import { NOW, openHome } from "../building/test-home.ts";

const NETWORK = join(import.meta.dirname, "../fixtures/network");
export const ORIGIN = "http://127.0.0.1:5484";

export interface OpenedApp {
  readonly call: Client;
  /** Sends a request as the browser would, with its cookie. */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** Tells every open page. */
  announce(event: PageEvent): void;
  /** Sends a request as it is, without cookie, Host or Origin. */
  sendBare(path: string, init?: RequestInit): Promise<Response>;
  invite(): Promise<string>;
  /** The data as the command line would open them. */
  readonly home: Awaited<ReturnType<typeof openHome>>;
  readonly defects: unknown[];
  setNow(now: Instant): void;
}

interface AppWish {
  /** The folder of the web application. */
  readonly web?: string;
  readonly origins?: readonly string[];
  readonly atEnd?: AtEnd;
}

export async function openApp(wish: AppWish = {}): Promise<OpenedApp> {
  const home = await openHome(wish.atEnd === undefined ? {} : { atEnd: wish.atEnd });
  await home.importFrom(NETWORK);
  return { ...(await openAppAt(home.folder, NOW, wish)), home };
}

/** The same over data that lie there already. */
export async function openAppAt(
  folder: string,
  begin: Instant,
  { web = "", origins = [ORIGIN], atEnd = onTestFinished }: AppWish = {},
): Promise<Omit<OpenedApp, "home">> {
  let now = begin;
  const defects: unknown[] = [];
  const place = { home: folder, machineZone: "Europe/Berlin", machineRegion: "DE" };
  const openThread = async (readOnly: boolean) => {
    const opened = await openHost(
      { ...place, readOnly },
      () => now,
      (error) => void defects.push(error),
    );
    atEnd(() => opened.close());
    return { opened, run: (call: Call) => runCall(opened, call) };
  };
  // As in the server: what reads cannot write.
  const reader = await openThread(true);
  const host = reader.opened;
  const { owner } = (await host.open()).session;
  const runner = createRunner({ quick: reader, reader, planner: reader, writer: await openThread(false) });
  const devices = await openDevices(memoryKeeper());
  const uploads = await openUploads(join(folder, "uploads"), UPLOAD_LIMITS_IN_TESTS);
  const start: StartImport = (wishOfImport, hear) => {
    const stop = new AbortController();
    void readSources({ ...place, wish: wishOfImport }, now, stop.signal, hear)
      .catch(saidByEnding)
      .then(hear);
    return { stop: () => stop.abort() };
  };
  const feed = createEventFeed({
    readVersion: () => host.store.dataVersion(),
    readAfter: (seq) => host.store.operations(owner, seq),
    readHead: async () => (await host.store.head(owner)).seq,
  });
  const app = createApp({
    example: false,
    reopening: {
      trouble: () => null,
      change: () => Promise.resolve("/open?once=none"),
      restore: (archive) => Promise.resolve(`/open?once=${basename(archive)}`),
    },
    ...{
      uploads,
      copies: openCopies(folder, host, join(folder, "uploads")),
      imports: createImports(
        start,
        () => now,
        () => undefined,
      ),
    },
    keptAnswers: createKeptAnswers(),
    doneOnce: await openDoneOnce({ readKeys: () => Promise.resolve([]), addKey: () => Promise.resolve() }),
    ...{ version: "0", origins, runner, devices, webFile: await openWebFiles(web), now: () => now },
    feed,
    readState: async () => String((await host.store.head(owner)).seq),
    onDefect: (error) => void defects.push(error),
  });
  const sendBare: OpenedApp["sendBare"] = async (path, init) => app.request(path, init);
  const own = origins[0] ?? ORIGIN;
  const host_ = new URL(own).host;
  const opened = await sendBare(`/open?once=${await devices.invite(now)}`, { headers: { host: host_ } });
  const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
  const send: OpenedApp["send"] = (path, init = {}) =>
    sendBare(path, {
      ...init,
      headers: { host: host_, origin: own, cookie, ...(init.headers as Record<string, string> | undefined) },
    });
  return {
    call: createClient(send),
    ...{ send, sendBare, defects },
    announce: (event) => feed.announce(event),
    invite: () => devices.invite(now),
    setNow: (later) => void (now = later),
  };
}

const UPLOAD_LIMITS_IN_TESTS = { mostBytes: 1_000_000, mostFiles: 50, mostOpen: 3 };

export function memoryKeeper(): DeviceKeeper {
  let devices: readonly Device[] = [];
  const links = new Map<string, OneTimeLink>();
  return {
    readDevices: () => Promise.resolve(devices),
    writeDevices: (next) => Promise.resolve(void (devices = next)),
    addLink: (link) => Promise.resolve(void links.set(link.secretHash, link)),
    takeLink(secretHash) {
      const link = links.get(secretHash);
      links.delete(secretHash);
      return Promise.resolve(link);
    },
  };
}

/** What a file of tests shares goes when all of them are done: `const [atEnd, end] = gatherEnds(); afterAll(end)`. */
export function gatherEnds(): readonly [AtEnd, () => Promise<void>] {
  const works: (() => Promise<void>)[] = [];
  return [
    (work) => void works.push(work),
    async () => {
      for (const work of works.reverse()) await work();
    },
  ];
}
