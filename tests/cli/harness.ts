/** Runs whole command lines in this process, on a database in a temporary folder, with everything that varies given. */
import { cp, mkdir, mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { CliDeps, Io, Kith } from "../../src/cli/kith.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { type Instant, isInstant } from "../../src/core/day.ts";
import { Failure, assert } from "../../src/core/failure.ts";
import type { OwnerId } from "../../src/core/id.ts";
import type { Reading } from "../../src/core/reading.ts";
import { FACT_TABLES } from "../../src/store/schema/index.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { composeCli } from "../../src/wiring/compose-cli.ts";
import type { AtEnd } from "../building/temporary-folder.ts";

const NETWORK = join(import.meta.dirname, "../fixtures/network");
/** Where the commands believe that their files lie. */
const HERE = "/home/ines";
const CHANGED_AT = new Date("2026-11-22T12:00:00Z");

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

interface RunOptions {
  /** What is typed at a terminal. */
  readonly keys?: string;
  readonly columns?: number;
  /** What comes through standard input. */
  readonly input?: string;
}

export interface Desk {
  /** Runs `kith` with these words, split at spaces unless they are a list. */
  run(words: string | readonly string[], options?: RunOptions): Promise<Ran>;
  /** Runs and writes down what a person sees. */
  play(words: string | readonly string[], options?: RunOptions): Promise<Ran>;
  /** Everything played so far. */
  readonly transcript: string;
  /** A day passes. */
  setNow(iso: string): void;
  /** Every fact table as it stands. */
  facts(): Promise<Record<string, unknown>>;
  /** The one JSON document that a command prints. */
  json(words: string): Promise<unknown>;
  /** The real place of a path under HERE. */
  real(path: string): string;
}

/** Opens a desk at /home/ines with the network's files in `network/`, and no data yet. */
export async function openDesk(now = "2026-11-23T09:00:00+01:00", atEnd: AtEnd = onTestFinished): Promise<Desk> {
  const root = await mkdtemp(join(tmpdir(), "kith-desk-"));
  atEnd(() => rm(root, { recursive: true, force: true }));
  await cp(NETWORK, join(root, "network"), { recursive: true });
  await date(join(root, "network"));
  await mkdir(join(root, "out"));
  let clock = instantOf(now);
  let transcript = "";
  const run: Desk["run"] = async (words, { keys = "", columns = 80, input = "" } = {}) => {
    const said = { out: "", err: "" };
    const waiting = [...keys];
    const io: Io = {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      canAsk: keys !== "",
      color: false,
      columns,
      readKey: () => Promise.resolve(waiting.shift() ?? "q"),
      readLine: () => {
        const end = waiting.indexOf("\r");
        return Promise.resolve(
          end < 0
            ? undefined
            : waiting
                .splice(0, end + 1)
                .slice(0, -1)
                .join(""),
        );
      },
      readSecret: () => Promise.resolve(keys === "" ? undefined : keys),
      progress: () => undefined,
    };
    const args = typeof words === "string" ? words.split(" ").filter((word) => word !== "") : words;
    const code = await runCli(args, mount(io, clock, root, input));
    return { ...said, code };
  };
  return {
    run,
    async play(words, options = {}) {
      const ran = await run(words, options);
      const line = typeof words === "string" ? words : words.map(quote).join(" ");
      const keys = options.keys === undefined ? "" : `   (keys: ${options.keys.replaceAll("\r", "⏎")})`;
      transcript += `$ kith ${line}${keys}\n${ran.out}${ran.err}${ran.code === 0 ? "" : `[exit code ${ran.code}]\n`}\n`;
      return ran;
    },
    get transcript() {
      return transcript;
    },
    setNow: (iso) => void (clock = instantOf(iso)),
    async facts() {
      const store = openSqliteStore(join(root, "data", "kith.db"));
      try {
        const owner: OwnerId = await store.firstOwner();
        const facts: Record<string, unknown> = {};
        for (const table of FACT_TABLES) facts[table] = await store.scan(owner, table);
        return facts;
      } finally {
        await store.close();
      }
    },
    async json(words) {
      const { out, code } = await run(`${words} --json`);
      expect(code).toBe(0);
      return JSON.parse(out) as unknown;
    },
    real: (path) => inside(root, path),
  };
}

/** The real command line, in which paths under HERE mean those under the temporary folder, and are told as they were given. */
function mount(io: Io, now: Instant, root: string, input: string): CliDeps {
  const shown = (text: string): string => text.replaceAll(root, HERE);
  const told = async <T>(work: Promise<T>): Promise<T> => work.catch((error: unknown) => rethrow(error, shown));
  const deps = composeCli({
    io,
    version: "0.0.0-test",
    calledAs: "kith",
    now,
    home: join(root, "data"),
    machineZone: "Europe/Berlin",
    machineRegion: "DE",
    readClock: () => now,
    script: "kith.mjs",
    drawHomeId: () => "the home of Ines",
    editor: "",
    readInput: () => Promise.resolve(Buffer.from(input)),
    stop: new AbortController().signal,
    onWrite: () => undefined,
  });
  const homeOf = (named: string | undefined): string | undefined =>
    named === undefined ? undefined : inside(root, named);
  const mounted = <K extends Kith>(kith: K): K => ({
    ...kith,
    async *openSources(locations, wishes) {
      try {
        for await (const found of kith.openSources(
          locations.map((path) => inside(root, path)),
          wishes,
        )) {
          if (found.is === "unrecognised") yield { ...found, path: shown(found.path) };
          else if (found.is === "unreachable") yield found;
          else
            yield { ...found, location: shown(found.location), read: (context) => place(found.read(context), shown) };
        }
      } catch (error) {
        rethrow(error, shown);
      }
    },
    readFeed: (place) => told(kith.readFeed(inside(root, place))),
    placeOf: (text) => (text.startsWith("/") || text.includes("://") ? text : `${HERE}/${text}`),
    files: {
      copyDatabase: (path) => told(kith.files.copyDatabase(inside(root, path))),
      writeText: (path, text) => told(kith.files.writeText(inside(root, path), text)),
      writeBytes: (path, bytes) => told(kith.files.writeBytes(inside(root, path), bytes)),
      writeLines: (path, lines) => told(kith.files.writeLines(inside(root, path), lines)),
      writeArchive: (path, passphrase) => told(kith.files.writeArchive(inside(root, path), passphrase)),
      readText: (path) => told(kith.files.readText(inside(root, path))),
      canOpen: (path) => kith.files.canOpen(inside(root, path)),
    },
    backups: {
      async rotate(keep, passphrase) {
        const { file, removed } = await told(kith.backups.rotate(keep, passphrase));
        return { file: shown(file), removed: removed.map(shown) };
      },
      async forget(passphrase) {
        const { fresh, removed, left } = await told(kith.backups.forget(passphrase));
        return { fresh: fresh === null ? null : shown(fresh), removed: removed.map(shown), left: left.map(shown) };
      },
    },
  });
  return {
    ...deps,
    readDraft: (path) => told(deps.readDraft(path === "-" ? path : inside(root, path))),
    hasData: (named) => deps.hasData(homeOf(named)),
    openKith: async (named, options) => mounted(await told(deps.openKith(homeOf(named), options))),
    openExample: async () => deps.openExample(),
    async restore(named, archive, replace, askPassphrase) {
      const restored = await told(deps.restore(homeOf(named), inside(root, archive), replace, askPassphrase));
      const { home, aside } = restored;
      return { ...restored, home: shown(home), aside: aside === null ? null : shown(aside) };
    },
  };
}

async function* place(readings: AsyncIterable<Reading>, shown: (text: string) => string): AsyncGenerator<Reading> {
  for await (const reading of readings) {
    if (reading.kind === "problem") {
      const { problem } = reading;
      yield { ...reading, problem: { ...problem, place: { ...problem.place, path: shown(problem.place.path) } } };
    } else {
      yield { ...reading, place: { ...reading.place, path: shown(reading.place.path) } };
    }
  }
}

function inside(root: string, path: string): string {
  if (path.startsWith(HERE)) return root + path.slice(HERE.length);
  return path.startsWith("/") ? path : join(root, path);
}

function rethrow(error: unknown, shown: (text: string) => string): never {
  if (!(error instanceof Failure)) throw error;
  const hint = error.hint === undefined ? {} : { hint: shown(error.hint) };
  throw new Failure(error.code, shown(error.message), { ...hint, cause: error });
}

function instantOf(iso: string): Instant {
  const instant = Date.parse(iso);
  assert(isInstant(instant), "a test names an instant");
  return instant;
}

/** All files were last changed on the day before. */
async function date(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await utimes(join(entry.parentPath, entry.name), CHANGED_AT, CHANGED_AT);
  }
}

function quote(word: string): string {
  return /^[\w@.,:/=-]+$/.test(word) ? word : `'${word}'`;
}
