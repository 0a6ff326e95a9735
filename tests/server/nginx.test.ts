/** Kith behind nginx as the manual sets it up: https, its own host alone, events as they happen, files as they come. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { needBundle, runKith, startKith } from "../building/bundle.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";

const MANUAL = join(import.meta.dirname, "../../docs/manual/browser.md");
const NGINX = ["/usr/sbin/nginx", "/usr/bin/nginx"].find((path) => existsSync(path));
if (NGINX === undefined) process.emitWarning("NOT TESTED: Kith behind nginx; apt-get install nginx-light brings it.");

beforeAll(needBundle);

test.skipIf(NGINX === undefined)("the proxy of the manual serves Kith over https, and no other host", async () => {
  const folder = await temporaryFolder({});
  const [port, kithPort] = [await freePort(), await freePort()];
  const nginx = await startNginx(folder, port, kithPort);
  const home = join(folder, "home");
  const served = startKith(home, [
    "serve",
    "--no-open",
    "--port",
    String(kithPort),
    "--url",
    "https://kith.example.org",
  ]);
  const link = await linkSaid(served);
  const ask = (path: string, headers: Record<string, string>, body?: string): Promise<Answer> =>
    askNginx(port, path, { host: "kith.example.org", ...headers }, body);

  const opened = await ask(link.slice("https://kith.example.org".length), {});
  const [cookie = ""] = (opened.headers["set-cookie"]?.[0] ?? "").split(";");
  const origin = "https://kith.example.org";
  const invited = await ask("/api/devices/invite", { cookie, origin, "content-type": "application/json" }, "{}");
  const upload = await ask("/api/uploads", { cookie, origin, "content-type": "application/json" }, "{}");
  const { id } = JSON.parse(upload.text) as { id: string };
  const large = "x".repeat(3_000_000);
  const sent = await ask(`/api/uploads/${id}/files?name=a.mbox`, { cookie, origin, method: "PUT" }, large);
  const foreign = await ask("/api/settings", { cookie, host: "evil.example" });
  const heard = hearEvents(port, cookie);
  await heard.open;
  await runKith(home, ["group", "add", "Weavers"]);
  const event = await heard.next;
  served.kill("SIGTERM");
  nginx.kill("SIGTERM");
  await Promise.all([once(served, "close"), once(nginx, "close")]);

  expect(link).toMatch(/^https:\/\/kith\.example\.org\/open\?once=/);
  expect([opened.status, cookie.split("=")[0]]).toEqual([303, "__Host-kith"]);
  expect(JSON.parse(invited.text)).toMatchObject({ reach: "https", url: expect.stringContaining(origin) });
  expect(JSON.parse(sent.text)).toEqual({ bytes: large.length });
  expect(foreign.status).toBe(421);
  expect(event).toContain("Weavers");
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
}

/** The server block of the manual, with the ports and certificates of this test. */
async function startNginx(folder: string, port: number, kithPort: number): Promise<ChildProcess> {
  const block = /```nginx\n([^`]*)```/.exec(await readFile(MANUAL, "utf8"))?.[1] ?? "";
  const [key, pem] = [join(folder, "kith.key"), join(folder, "kith.pem")];
  const subject = ["-subj", "/CN=kith.example.org", "-keyout", key, "-out", pem];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...subject], {
    stdio: "ignore",
  });
  const own = block
    .replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`)
    .replace("/etc/ssl/kith.example.org.pem", pem)
    .replace("/etc/ssl/kith.example.org.key", key)
    .replace("127.0.0.1:5484", `127.0.0.1:${kithPort}`);
  await mkdir(join(folder, "temp"));
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/temp/${name};`,
  );
  const config = `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events {}
http { access_log off; ${temp.join(" ")}
${own}}
`;
  await writeFile(join(folder, "nginx.conf"), config);
  const nginx = spawn(NGINX ?? "", ["-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")], {
    stdio: "inherit",
  });
  for (let tries = 0; tries < 100; tries++) {
    if (await askNginx(port, "/", { host: "kith.example.org" }).catch(() => undefined)) return nginx;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nginx did not start");
}

function askNginx(
  port: number,
  path: string,
  { method, ...headers }: Record<string, string>,
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { ...PROXY, port, path, method: method ?? (body === undefined ? "GET" : "POST"), headers },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

const PROXY = { host: "127.0.0.1", rejectUnauthorized: false };

function hearEvents(port: number, cookie: string): { readonly open: Promise<void>; readonly next: Promise<string> } {
  const open = Promise.withResolvers<undefined>();
  const next = Promise.withResolvers<string>();
  const asked = request(
    { ...PROXY, port, path: "/api/events", headers: { host: "kith.example.org", cookie } },
    (response) =>
      response.on("data", (chunk: Buffer) => {
        open.resolve(undefined);
        if (!chunk.toString().includes("event: operation")) return;
        next.resolve(chunk.toString());
        asked.destroy();
      }),
  );
  asked.on("error", () => undefined);
  asked.end();
  return { open: open.promise, next: next.promise };
}

async function linkSaid(served: ChildProcess): Promise<string> {
  let said = "";
  for await (const chunk of served.stdout ?? []) {
    said += String(chunk);
    const link = /http\S+once=\S+(?=\s)/.exec(said)?.[0];
    if (link !== undefined) return link;
  }
  throw new Error(`no link was said: ${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}
