/**
 * How soon the served Kith answers: pages of the list and of a search, the plan, 200 readers at once, and the list while
 * a large address book is read; and in a real browser, how soon the first plan is seen, and what each key or click takes to
 * show, on a network with 30 interactions a contact. Arguments: contacts, cards of the large import; default 10000 100000.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Client, createClient } from "../src/server/client.ts";
import { type Day, isDay } from "../src/core/day.ts";
import { assert } from "../src/core/failure.ts";
import { buildHome } from "./build-home.ts";
import { inventBook, inventPerson } from "./invent-book.ts";
import { measurePages } from "./web/measure-pages.ts";
import { MAIN, printResults, runNode, withFolder } from "./measure.ts";

const [contacts = 10_000, cards = 100_000] = process.argv.slice(2).map(Number);
const REQUESTS = 300;
const READERS = 200;
const REQUESTS_EACH = 5;

interface Row extends Readonly<Record<string, string | number>> {
  readonly what: string;
  readonly requests: number;
  readonly "p50 ms": number;
  readonly "p99 ms": number;
}

await withFolder(async (folder) => {
  const home = join(folder, "home");
  const book = join(folder, "book.vcf");
  writeFileSync(book, inventBook(contacts));
  runNode(folder, [MAIN, "--home", home, "import", book]);
  const { server, call, send } = await serve(home);
  const rows: Row[] = [];
  try {
    await call("GET /people", {});
    const words = Array.from({ length: REQUESTS }, (_, n) => inventPerson(n * 7).family);
    rows.push(await measure("the plan, first", 1, () => call("GET /week", {})));
    // Each asks what nobody asked before: what is kept of earlier answers helps none.
    rows.push(
      await measure("a page of 50 by name", REQUESTS, (n) =>
        call("GET /people", { limit: 50 + (n % 5), after: `c_${2 * n + 2}` }).catch(() => undefined),
      ),
    );
    rows.push(
      await measure("a search by a name", REQUESTS, (n) => call("GET /people", { limit: 20, text: words[n] ?? "" })),
    );
    rows.push(
      await measure("a search with a typo", 50, (n) =>
        call("GET /people", { limit: 20, text: misspell(words[n] ?? "") }),
      ),
    );
    rows.push(await measureReaders(call, words));
    rows.push(...(await measureImport(call, send)));
  } finally {
    server.kill("SIGTERM");
    await once(server, "close");
  }
  printResults(
    "web",
    rows.map((row) => ({ ...row, contacts })),
  );
  const lived = join(folder, "lived");
  await buildHome(lived, contacts, 30 * contacts, today());
  const { firstPlanMs, planMs, interactionMs, scriptKilobytes } = await measurePages(lived, 0);
  const pages = [
    rowOf("the first plan seen, right after the start", [firstPlanMs]),
    rowOf("the first plan seen, in a fresh browser", planMs),
    rowOf("from a key or click to the next paint", interactionMs),
  ];
  printResults(
    "web-pages",
    pages.map((row) => ({ ...row, contacts })),
  );
  console.log(`JavaScript of the first page, compressed: ${scriptKilobytes.toFixed(0)} kB`);
});

function today(): Day {
  const day = new Date().toISOString().slice(0, 10);
  assert(isDay(day), "a date begins with a day");
  return day;
}

/** Starts the bundle as a person would, and opens one browser. */
async function serve(home: string): Promise<{
  readonly server: ChildProcess;
  readonly call: Client;
  readonly send: (path: string, init?: RequestInit) => Promise<Response>;
}> {
  const server = spawn(process.execPath, [MAIN, "--home", home, "serve", "--no-open", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const chunk of server.stdout) {
    said += String(chunk);
    if (/once=\S+\s/.test(said)) break;
  }
  const link = /http\S+once=\S+/.exec(said)?.[0] ?? "";
  const { origin } = new URL(link);
  const opened = await fetch(link, { redirect: "manual" });
  const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
  const send = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(origin + path, { ...init, headers: [...new Headers(init.headers), ["cookie", cookie], ["origin", origin]] });
  return { server, send, call: createClient(send) };
}

async function measure(what: string, requests: number, ask: (n: number) => Promise<unknown>): Promise<Row> {
  const took: number[] = [];
  for (let n = 0; n < requests; n++) took.push(await timed(() => ask(n)));
  return rowOf(what, took);
}

async function measureReaders(call: Client, words: readonly string[]): Promise<Row> {
  const took: number[] = [];
  await Promise.all(
    Array.from({ length: READERS }, async (_, reader) => {
      for (let n = 0; n < REQUESTS_EACH; n++) {
        const text = words[(reader * REQUESTS_EACH + n) % words.length] ?? "";
        took.push(
          await timed(() => (n % 2 === 0 ? call("GET /people", { limit: 50 }) : call("GET /people", { text }))),
        );
      }
    }),
  );
  return rowOf(`${READERS} readers at once`, took);
}

/** Lists, each time another page, as long as the book is read. */
async function measureImport(
  call: Client,
  send: (path: string, init?: RequestInit) => Promise<Response>,
): Promise<Row[]> {
  const { data: upload } = await call("POST /uploads", {});
  const sent = await timed(() =>
    send(`/api/uploads/${upload.id}/files?name=large.vcf`, { method: "PUT", body: inventBook(cards, 2 * contacts) }),
  );
  const started = performance.now();
  const { data: job } = await call("POST /imports", { upload: upload.id });
  const took: number[] = [];
  for (let n = 0; ; n++) {
    took.push(await timed(() => call("GET /people", { sort: "added", limit: 50, after: `c_${n + 2}` })));
    if (n % 20 === 0 && (await call("GET /imports/:id", { id: job.id })).data.state !== "reading") break;
  }
  const end = (await call("GET /imports/:id", { id: job.id })).data;
  if (end.state !== "done") throw new Error(`the import ended as ${end.state}: ${JSON.stringify(end.problem)}`);
  const seconds = (performance.now() - started) / 1000;
  return [
    { what: `sending ${cards} cards`, requests: 1, "p50 ms": sent, "p99 ms": sent },
    rowOf(`the list while ${cards} cards are read (${seconds.toFixed(0)} s)`, took),
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function rowOf(what: string, took: readonly number[]): Row {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { what, requests: took.length, "p50 ms": at(0.5), "p99 ms": at(0.99) };
}

function misspell(word: string): string {
  return word.length < 5 ? `${word}x` : word.slice(0, 2) + word.slice(3);
}
