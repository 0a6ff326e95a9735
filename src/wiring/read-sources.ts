/** Reads what the server was asked to read: uploaded files, an address, or every remembered source again. */
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type ImportDeps, importFiles } from "../app/import-files.ts";
import { refresh } from "../app/refresh.ts";
import { changeSetting } from "../app/settings.ts";
import type { Kith } from "../cli/kith.ts";
import type { Instant } from "../core/day.ts";
import type { ImportSaid, ImportWish } from "../server/imports.ts";
import { openKith } from "./open-kith.ts";

export interface ThreadWish {
  readonly home: string;
  readonly machineZone: string;
  readonly machineRegion: string;
  readonly wish: ImportWish;
}

export async function readSources(
  { home, machineZone, machineRegion, wish }: ThreadWish,
  now: Instant,
  stop: AbortSignal,
  say: (said: ImportSaid) => void,
): Promise<ImportSaid> {
  let operation: number | null = null;
  const around = { now, machineZone, machineRegion, drawHomeId: () => "", stop, onWrite: () => undefined };
  const kith = await openKith(home, around, "web");
  try {
    kith.session.store.onChange((_, seq) => void (operation = seq));
    const report = await read(kith, wish, await depsOf(kith, wish, say));
    return { kind: "done", report: withoutFolder(report, wish), operation };
  } finally {
    await kith.close();
  }
}

async function depsOf(kith: Kith, { from }: ImportWish, say: (said: ImportSaid) => void): Promise<ImportDeps> {
  return {
    async *openSources(locations, wishes) {
      for await (const found of kith.openSources(locations, wishes))
        yield found.is === "source" && from.kind === "files" ? { ...found, passing: true } : found;
    },
    normalisePhone: await kith.loadPhones(),
    onSkip: () => undefined,
    onProgress: (source, records) => say({ kind: "progress", source, records }),
  };
}

async function read(kith: Kith, wish: ImportWish, deps: ImportDeps): Promise<object> {
  const { from, ownerAddresses, columns, dateOrder, dryRun, summary } = wish;
  if (from.kind === "sources") return refresh(kith.session, deps, kith.files.canOpen.bind(kith.files));
  if (dateOrder !== undefined && !dryRun) await changeSetting(kith.session, "dateOrder", dateOrder);
  return importFiles(kith.session, deps, {
    locations: from.kind === "files" ? await givenIn(from.folder) : [from.address],
    ...{ ownerAddresses, columns, dryRun, summary, actor: "person" },
    ...(dateOrder === undefined ? {} : { dateOrder }),
  });
}

/** Files that were sent as they are count as given by themselves: only such a table is read by its columns. */
async function givenIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.length > MOST_GIVEN ? [folder] : names.sort().map((name) => join(folder, name));
}

/** More than so many are one collection, as a folder of messages. */
const MOST_GIVEN = 30;

/** Places are told as the browser knows them: without the folder that the files lay in for a while. */
function withoutFolder(report: object, { from }: ImportWish): unknown {
  if (from.kind !== "files") return report;
  const shown = (value: unknown): unknown => {
    if (typeof value === "string" && value.startsWith(from.folder)) {
      return relative(from.folder, value).split(sep).join("/");
    }
    if (Array.isArray(value)) return value.map(shown);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner)]));
  };
  return shown(report);
}
