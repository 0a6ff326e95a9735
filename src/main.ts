/** The composition root: reads arguments and environment, opens the store, wires everything. */
import { appendFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Instant } from "./core/day.ts";
import type { OpenSources } from "./app/import/opened-source.ts";
import { openSession } from "./app/open-session.ts";
import { readSettings } from "./app/settings.ts";
import type { Io, Kith } from "./cli/kith.ts";
import { runCli } from "./cli/run-cli.ts";
import type { Zone } from "./core/zone.ts";
import { openSqliteStore } from "./store/sqlite/sqlite-store.ts";
import { VERSION } from "./version.ts";

const args = process.argv.slice(2);
process.exitCode = await runCli(args, { version: VERSION, io: terminalIo(), openKith });

async function openKith(named: string | undefined): Promise<Kith> {
  const home = resolve(named ?? process.env["KITH_HOME"] ?? join(homedir(), ".kith"));
  const store = openSqliteStore(join(home, "kith.db"));
  const session = await openSession({
    store,
    surface: "cli",
    now: Date.now() as Instant,
    machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    machineRegion: regionOf(process.env["LC_ALL"] ?? process.env["LANG"]),
  });
  return {
    session,
    home,
    openSources: (locations) => openSources(locations, session.zone),
    async loadPhones() {
      const { normalisePhone } = await import("./core/person/phone.ts");
      const { region } = await readSettings(session);
      return (raw) => normalisePhone(raw, region === "" ? null : region);
    },
    files: {
      copyDatabase: (path) => Promise.resolve(store.copyTo(resolve(path))),
      writeText: (path, text) => writeFile(path, text),
      appendText: (path, text) => appendFile(path, text),
    },
    close: () => store.close(),
  };
}

async function* openSources(locations: readonly string[], zone: Zone): ReturnType<OpenSources> {
  const { openPaths } = await import("./connectors/files/open-paths.ts");
  for await (const found of openPaths(locations, { zone })) {
    if (found.kind === "unrecognised")
      yield { is: "unrecognised", path: found.path, expected: found.expected, seen: found.seen };
    else {
      const { file, read, ...source } = found;
      yield { is: "source", ...source, location: resolve(source.location), read: (context) => read(file, context) };
    }
  }
}

/** The country of a locale such as pt_PT.UTF-8; empty when it names none. */
function regionOf(locale: string | undefined): string {
  return /^[a-z]{2,3}_([A-Z]{2})/.exec(locale ?? "")?.[1] ?? "";
}

function terminalIo(): Io {
  const shows = process.stderr.isTTY;
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    out(text) {
      clear();
      process.stdout.write(text);
    },
    err(text) {
      clear();
      process.stderr.write(text);
    },
    canAsk: process.stdin.isTTY && process.stdout.isTTY && !args.includes("--json"),
    color: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
    columns: process.stdout.isTTY ? Math.min(100, process.stdout.columns) : 80,
    progress(text) {
      if (!shows) return;
      process.stderr.write(`\r\u001b[K${text}`);
      shown = true;
    },
  };
}
