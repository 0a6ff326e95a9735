/** `kith serve` as a process: it listens on this machine alone, opens no connection, and hears of the command line's changes. */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { needBundle, runKith, startKith } from "../building/bundle.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";

const NETWORK = join(import.meta.dirname, "../fixtures/network");
const HOOK = join(import.meta.dirname, "../durability/network-hook.mjs");

beforeAll(needBundle);

test("a browser is opened by the link, sees what the command line changes, and the network is left alone", async () => {
  const files = await temporaryFolder({ list: "", "home/": "" });
  const home = join(files, "home");
  await runKith(home, ["import", NETWORK]);
  const env = { KITH_NETWORK_LIST: join(files, "list"), KITH_NETWORK_LISTEN: "1" };
  const served = startKith(home, ["serve", "--first-look", "--no-open", "--port", "0"], {
    env,
    node: ["--import", HOOK],
  });
  const link = await linkSaid(served.stdout!);
  const { origin, port } = new URL(link);
  const opened = await fetch(link, { redirect: "manual" });
  const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
  const week = (await (await fetch(`${origin}/api/week`, { headers: { cookie } })).json()) as { week: string };
  const session = (await (await fetch(`${origin}/api/session`, { headers: { cookie } })).json()) as {
    example: boolean;
  };
  const events = await fetch(`${origin}/api/events?since=2`, { headers: { cookie } });
  const again = await runKith(home, ["serve", "--no-open", "--port", port]);
  await runKith(home, ["note", "Ana", "--text", "likes tea"]);
  const heard = await heardUntil(events, "Noted about Ana Ferreira");
  served.kill("SIGINT");
  const [code] = (await once(served, "close")) as [number | null];
  const second = await fetch(new URL(/http\S+/.exec(again.out.split("\n").at(-2)!)?.[0] ?? "").href).catch(
    () => "ended",
  );

  // Whoever has data of their own is shown those.
  expect(session.example).toBe(false);
  expect(week.week).toMatch(/^\d{4}-W\d\d$/);
  expect(heard).toContain('"surface":"cli","kind":"note"');
  expect(again.out).toContain("already");
  expect([code, second]).toEqual([0, "ended"]);
  expect(await readFile(join(files, "list"), "utf8")).toBe("listen 127.0.0.1\n");
});

test("a port that something else has is told, with what to do", async () => {
  const home = await temporaryFolder({});
  const other = startKith(await temporaryFolder({}), ["serve", "--no-open", "--port", "0"]);
  const { port } = new URL(await linkSaid(other.stdout!));
  const ran = await runKith(home, ["serve", "--no-open", "--port", port]);
  other.kill("SIGTERM");
  await once(other, "close");

  expect(ran.code).toBe(68);
  expect(ran.err).toContain("--port");
});

async function linkSaid(out: NodeJS.ReadableStream): Promise<string> {
  let said = "";
  for await (const chunk of out) {
    said += String(chunk);
    const link = /http\S+once=\S+(?=\s)/.exec(said)?.[0];
    if (link !== undefined) return link;
  }
  throw new Error(`no link was said: ${said}`);
}

async function heardUntil(response: Response, words: string): Promise<string> {
  let heard = "";
  for await (const chunk of response.body!) {
    heard += Buffer.from(chunk).toString();
    if (heard.includes(words)) break;
  }
  return heard;
}
