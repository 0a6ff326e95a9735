/** The composition root: reads arguments, environment and clock, and runs the command line. */
import { hash, randomUUID } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { EXIT_CODES } from "./cli/exit-codes.ts";
import { runCli } from "./cli/run-cli.ts";
import { terminalIo } from "./cli/terminal-io.ts";
import { type Instant, isInstant } from "./core/day.ts";
import { assert } from "./core/failure.ts";
import { lendSha256 } from "./core/key.ts";
import { VERSION } from "./cli/version.ts";
import { composeCli } from "./wiring/compose-cli.ts";

lendSha256((data) => hash("sha256", data, "hex"));

const args = process.argv.slice(2);
const { env } = process;

/** Control-C ends a reading at its next record with nothing written; whatever does not listen ends soon after. */
const stop = new AbortController();
const GRACE_MS = 3000;
let written = false;
process.once("SIGINT", () => {
  stop.abort();
  setTimeout(() => {
    process.stderr.write(
      written
        ? "kith: Interrupted; `kith history` shows what was written.\n"
        : "kith: Interrupted; nothing was written.\n",
    );
    process.exit(EXIT_CODES.interrupted);
  }, GRACE_MS).unref();
});

process.exitCode = await runCli(
  args,
  composeCli({
    io: terminalIo({
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      mayAsk: !args.includes("--json"),
      // NO_COLOR counts when it is set to anything (no-color.org).
      mayColor: (env["NO_COLOR"] ?? "") === "",
      onUnwritable: stopUnwritten,
    }),
    version: VERSION,
    // In a checkout there is no `kith` to type: `npm start` and `npm run kith` ran this.
    calledAs: ["start", "kith"].includes(env["npm_lifecycle_event"] ?? "") ? "npm run --silent kith --" : "kith",
    script: process.argv[1] ?? "",
    now: readClock(),
    readClock,
    editor: env["VISUAL"] || env["EDITOR"] || "",
    // `||`: an empty variable is one that was not set.
    home: env["KITH_HOME"] || join(homedir(), ".kith"),
    // Asked for only where data are opened: the first question of a zone loads Node's language data, 15 ms.
    get machineZone() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    drawHomeId: randomUUID,
    machineRegion: regionOf(env["LC_ALL"] ?? env["LANG"]),
    readInput: () => buffer(process.stdin),
    stop: stop.signal,
    onWrite: () => void (written = true),
  }),
);

/** What was said is lost, as on a full disk; what was done is not. */
function stopUnwritten(code: string): void {
  const isFull = code === "ENOSPC" || code === "EDQUOT";
  process.stderr.write(`kith: Cannot write the output (${isFull ? "the disk is full" : code}).\n`);
  if (written) process.stderr.write("The work was done; `kith history` shows it.\n");
  process.exit(EXIT_CODES[isFull ? "store-full" : "store-read-only"]);
}

function readClock(): Instant {
  const read = Date.now();
  assert(isInstant(read), "the clock gives an instant");
  return read;
}

/** The country of a locale such as pt_PT.UTF-8; empty when it names none. */
function regionOf(locale: string | undefined): string {
  return /^[a-z]{2,3}_([A-Z]{2})/.exec(locale ?? "")?.[1] ?? "";
}
