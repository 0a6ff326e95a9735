/** Kith opens no connection that the owner did not configure: every verb is run with the network watched, and with none at all. */
import { execFile, execFileSync } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { describeCommands } from "../docs/describe-commands.ts";
import { BUNDLE, needBundle, runKith } from "../building/bundle.ts";

const NETWORK = join(import.meta.dirname, "../fixtures/network");
const HOOK = join(import.meta.dirname, "network-hook.mjs");
const RUN_LINES = join(import.meta.dirname, "run-lines.mjs");

beforeAll(needBundle);

/** A command line for each command that there is, in an order in which each has something to do. */
const LINES: readonly (readonly string[])[] = [
  ["start"],
  ["import", "FILES/network"],
  ["refresh"],
  ["sources", "list"],
  ["plan", "--all"],
  ["week"],
  ["done", "Ana", "--call"],
  ["accept", "Filip"],
  ["skip", "Ben"],
  ["snooze", "Chiara", "--until", "3w"],
  ["in-touch", "Chiara"],
  ["elsewhere", "Greta"],
  ["log", "Emil", "--coffee", "a loom"],
  ["note", "Ana", "--text", "likes tea"],
  ["show", "Ana"],
  ["show", "Ana", "--all"],
  ["list"],
  ["triage"],
  ["inbox"],
  ["recall", "lead"],
  ["recall", "answer", "taught", "close", "Lena Holm"],
  ["regroup", "lead"],
  ["regroup", "answer", "merge:c_25:c_62", "leave"],
  ["regroup", "close"],
  ["regroup", "show"],
  ["group", "list"],
  ["group", "add", "Weavers"],
  ["group", "edit", "weavers", "--rank", "2"],
  ["group", "put", "weavers", "Ana"],
  ["group", "remove", "weavers"],
  [
    "contact",
    "add",
    "Zoe Adler",
    "--email",
    "zoe@adler.example",
    "--url",
    "https://adler.example",
    "--phone",
    "+351912345678",
  ],
  ["contact", "edit", "Zoe", "--star"],
  ["contact", "keep", "Zoe"],
  ["contact", "rest", "Zoe"],
  ["contact", "last-note", "Zoe"],
  ["contact", "let-go", "Zoe"],
  ["contact", "never", "Zoe"],
  ["contact", "clear", "Zoe"],
  ["duplicates"],
  ["meetings"],
  ["need", "Ana", "an engineer"],
  ["offer", "me", "to read drafts"],
  ["promise", "Ana", "the report"],
  ["ask", "Ana", "a reference"],
  ["who", "a reference"],
  ["match", "Ana"],
  ["path", "Ana"],
  ["news", "we won"],
  ["news", "keep", "again"],
  ["news", "told", "h_1", "Ana"],
  ["news", "skip", "h_1", "Ana"],
  ["feed", "add", "FILES/feed.xml"],
  ["feed", "list"],
  ["feed", "refresh"],
  ["feed", "remove", "FILES/feed.xml"],
  ["goal", "a reference"],
  ["goal", "keep"],
  ["goal", "with", "h_1", "Ana"],
  ["goal", "skip", "h_1", "Ana"],
  ["goal", "reached", "h_1"],
  ["goal", "end", "h_1"],
  ["introduce", "start", "Ana", "Ben", "--why", "looms"],
  ["introduce", "list"],
  ["introduce", "asked", "h_1", "Ana"],
  ["introduce", "agreed", "h_1", "Ana"],
  ["introduce", "declined", "h_1", "Ana"],
  ["introduce", "made", "h_1"],
  ["introduce", "outcome", "h_1", "they met"],
  ["after", "Ana"],
  ["ledger", "list"],
  ["ledger", "done", "h_1"],
  ["ledger", "drop", "h_1"],
  ["ledger", "reopen", "h_1"],
  ["look", "Ana", "--same"],
  ["media", "list", "Ana"],
  ["media", "set", "phone", "15"],
  ["media", "hours", "9-20"],
  ["note-card", "Ana"],
  ["coffee", "Ana", "--out", "FILES/coffee.ics"],
  ["write", "Ana", "--out", "FILES/draft.txt"],
  ["share", "https://news.example/data-in-ports"],
  ["occasion", "list"],
  ["occasion", "confirm", "Ana"],
  ["occasion", "dismiss", "Ana"],
  ["explain", "Ana"],
  ["brief", "Ana"],
  ["check", "FILES/words", "--to", "Ana"],
  ["balance"],
  ["resting"],
  ["away", "2w"],
  ["merge", "Chiara", "Greta"],
  ["split", "Chiara", "chiara@bruni.example"],
  ["owner", "list"],
  ["owner", "add", "ines@post.example"],
  ["owner", "remove", "ines@post.example"],
  ["config", "list"],
  ["config", "set", "touches", "4"],
  ["config", "reset", "touches"],
  ["undo"],
  ["redo"],
  ["history"],
  ["forget", "Zoe", "--yes"],
  ["export", "FILES/a.zip"],
  ["export", "FILES/b.zip.age", "--encrypt", "--passphrase-file", "FILES/words"],
  ["backup"],
  ["restore", "FILES/a.zip", "--replace"],
  ["doctor", "--repair"],
  ["sources", "forget", "FILES/network"],
  ["completion", "bash"],
  ["service", "install"],
  ["service", "status"],
  ["service", "remove"],
];

const FEED = `<rss version="2.0"><channel><title>News</title><item><title>Ana Ferreira</title><pubDate>20 Nov 2026</pubDate></item></channel></rss>`;

/** A process may be given a network of its own, with nothing in it. */
const canUnshare = ((): boolean => {
  try {
    execFileSync("unshare", ["--net", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
if (!canUnshare) process.emitWarning("NOT TESTED: Kith without any network; `unshare --net` is not allowed here.");

test("every command is run", () => {
  const run = LINES.map((words) => `kith ${words.join(" ")}`);
  const missing = describeCommands().filter(
    // It listens, and so is watched apart: tests/server/serve.test.ts.
    ({ path }) => path !== "kith serve" && !run.some((line) => line === path || line.startsWith(`${path} `)),
  );

  expect(missing.map(({ path }) => path)).toEqual([]);
});

test("no command opens a connection, and all work where there is none to open", async () => {
  const files = await temporaryFolder({ list: "", words: "six words of mine\n", "feed.xml": FEED });
  await cp(NETWORK, join(files, "network"), { recursive: true });
  const home = await temporaryFolder({});
  const inFiles = (word: string): string => word.replace("FILES", files);
  await writeFile(join(files, "lines"), JSON.stringify(LINES.map((words) => ["--home", home, ...words.map(inFiles)])));
  const [command = "", ...rest] = [
    ...(canUnshare ? ["unshare", "--net"] : []),
    ...[process.execPath, "--import", HOOK, RUN_LINES, BUNDLE, join(files, "lines")],
  ];
  const { stdout } = await promisify(execFile)(command, rest, {
    // What serves it by itself is written to a home of its own.
    env: { ...process.env, TZ: "UTC", HOME: files, KITH_NETWORK_LIST: join(files, "list") },
    maxBuffer: 1e8,
  });

  const ended = stdout.split("\n").slice(0, -1);
  expect(ended).toHaveLength(LINES.length);
  for (const [index, line] of ended.entries()) {
    const { code, err } = JSON.parse(line) as { code: number; err: string };
    // What is not there to be answered is refused; a watched network would be a bug.
    expect({
      words: LINES[index],
      known: [0, 66, 67, 68].includes(code),
      err: err.includes("bug") || err.includes("watched"),
    }).toEqual({ words: LINES[index], known: true, err: false });
  }
  expect(await readFile(join(files, "list"), "utf8")).toBe("");
}, 300_000);

test("the hook hears of a connection that the owner did configure", async () => {
  const files = await temporaryFolder({ list: "" });
  const home = await temporaryFolder({});
  await writeFile(join(files, "list"), "");
  const env = { KITH_NETWORK_LIST: join(files, "list") };

  await runKith(home, ["import", "https://calendar.example/ines.ics"], { node: ["--import", HOOK], env });

  expect(await readFile(join(files, "list"), "utf8")).toBe("fetch\n");
}, 30_000);
