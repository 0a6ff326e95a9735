/** Whoever is not the owner's own browser gets nothing, and changes nothing. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Instant } from "../../src/core/day.ts";
import { NOW } from "../building/test-home.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { ORIGIN, type OpenedApp, gatherEnds, openApp } from "./open-app.ts";

let app: OpenedApp;
const [atEnd, end] = gatherEnds();
afterAll(end);

beforeAll(async () => {
  const web = await temporaryFolder(
    {
      "web/index.html": "<!doctype html><title>Kith</title>",
      "web/assets/main-1a2b.js": "export {};\n".repeat(50),
      "secret.js": "what lies beside it",
    },
    { atEnd },
  );
  app = await openApp({ web: join(web, "web"), atEnd });
});

const JSON_TYPE = { "content-type": "application/json" };
const HOST = { host: "127.0.0.1:5484" };

async function codeOf(response: Response | Promise<Response>): Promise<unknown> {
  const told = (await (await response).json()) as { code?: unknown };
  return told.code;
}

test("a page whose name was made to lead here gets nothing (DNS rebinding)", async () => {
  for (const host of [
    "evil.example",
    "evil.example:5484",
    "127.0.0.1",
    "127.0.0.1:80",
    "127.0.0.1.evil.example:5484",
  ]) {
    const response = await app.send("/api/week", { headers: { host } });
    expect({ host, status: response.status, code: await codeOf(response) }).toEqual({
      host,
      status: 421,
      code: "wrong-host",
    });
  }
  expect((await app.send("/", { headers: { host: "evil.example" } })).status).toBe(421);
});

test("another page can neither change nor read (CSRF)", async () => {
  const before = await app.call("GET /history", {});
  for (const origin of ["http://evil.example", "null", "http://127.0.0.1:5485", "https://127.0.0.1:5484"]) {
    const undone = app.send("/api/undo", { method: "POST", headers: { origin, ...JSON_TYPE }, body: "{}" });
    expect([origin, await codeOf(undone)]).toEqual([origin, "wrong-origin"]);
    expect(await codeOf(app.send("/api/week", { headers: { origin } }))).toBe("wrong-origin");
  }
  const site = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" };
  expect(await codeOf(app.send("/api/week", { headers: site }))).toBe("wrong-origin");
  const form = { "content-type": "text/plain" };
  expect(await codeOf(app.send("/api/undo", { method: "POST", headers: form, body: "{}" }))).toBe("not-json");
  expect((await app.call("GET /history", {})).data).toEqual(before.data);
});

test("a change that does not say where it comes from is refused", async () => {
  const cookie = (await openedCookie(await app.invite())) ?? "";
  const response = await app.sendBare("/api/undo", { method: "POST", headers: { ...HOST, cookie } });

  expect(await codeOf(response)).toBe("wrong-origin");
});

test("without a session nothing of the API is had, on this machine too", async () => {
  for (const path of ["week", "people", "people/c_1", "openapi.json", "events", "session", "nothing"]) {
    const response = await app.sendBare(`/api/${path}`, { headers: HOST });
    expect([path, response.status, await codeOf(response)]).toEqual([path, 401, "no-session"]);
  }
  const wrong = await app.sendBare("/api/week", { headers: { ...HOST, cookie: "kith5484=guessed" } });
  expect(wrong.status).toBe(401);
});

test("a one-time link opens one browser, once, and not for ever", async () => {
  const link = await app.invite();
  const ahead = await app.sendBare(`/open?once=${link}`, { headers: { ...HOST, "sec-purpose": "prefetch" } });
  const first = await app.sendBare(`/open?once=${link}`, { headers: HOST });
  const second = await app.sendBare(`/open?once=${link}`, { headers: HOST });
  const late = await app.invite();
  app.setNow((NOW + 16 * 60_000) as Instant);
  const third = await app.sendBare(`/open?once=${late}`, { headers: HOST });
  app.setNow(NOW);

  expect([ahead.status, first.status, second.status, third.status]).toEqual([403, 303, 403, 403]);
  expect(first.headers.get("set-cookie")).toMatch(/; HttpOnly; SameSite=Lax$/);
  expect(second.headers.get("set-cookie")).toBeNull();
});

test("no path of a request reaches the disk", async () => {
  for (const path of [
    "/../secret.js",
    "/%2e%2e/secret.js",
    "/..%2fsecret.js",
    "/assets/..%5c..%5csecret.js",
    "/assets/%2e%2e/%2e%2e/secret.js",
    "//etc/passwd.js",
    "/assets/main-1a2b.js%00.html",
    "/assets/",
  ]) {
    const text = await (await app.send(path)).text();
    expect([path, text.includes("beside it"), text.includes("root:")]).toEqual([path, false, false]);
  }
});

test("no name of a file that is sent leads out of its upload, and no upload grows for ever", async () => {
  const { data } = await app.call("POST /uploads", {});
  const put = (name: string, body: string): Promise<Response> =>
    app.send(`/api/uploads/${data.id}/files?name=${encodeURIComponent(name)}`, { method: "PUT", body });
  for (const name of ["../../kith.db", "/etc/passwd", "a/../../b", "", ".."]) {
    expect([name, await codeOf(put(name, "x"))]).toEqual([name, "bad-usage"]);
  }
  expect((await put("..\\..\\kith.db", "x")).status).toBe(200);
  expect(await codeOf(put("large.mbox", "x".repeat(1_000_001)))).toBe("too-large");
  expect((await put("small.mbox", "x")).status).toBe(200);
  for (const id of ["../..", "0000000000000000", "%2e%2e%2f"]) {
    const response = await app.send(`/api/uploads/${id}/files?name=a`, { method: "PUT", body: "x" });
    expect([404, 405]).toContain(response.status);
  }
  for (let n = 0; n < 48; n++) await put(`${n}`, "x");
  expect(await codeOf(put("one more", "x"))).toBe("too-large");
  const files = await readdir(join(app.home.folder, "uploads", data.id));
  expect(files).toContain(".._.._kith.db");
  // Where too many wait to be read, the oldest goes.
  for (let n = 0; n < 3; n++) await app.call("POST /uploads", {});
  const left = await readdir(join(app.home.folder, "uploads"));
  expect([left.length, left.includes(data.id)]).toEqual([3, false]);
});

test("no path of a request is read as a source", async () => {
  const post = (body: object): Promise<Response> =>
    app.send("/api/imports", { method: "POST", headers: JSON_TYPE, body: JSON.stringify(body) });
  expect(await codeOf(post({ address: "/etc/passwd" }))).toBe("bad-input");
  expect(await codeOf(post({ address: "file:///etc/passwd" }))).toBe("bad-input");
  expect(await codeOf(post({ upload: "/etc" }))).toBe("not-found");
  expect(await codeOf(post({ locations: ["/etc"] }))).toBe("bad-input");
});

test("the application's own files are served, small and lasting where they can be", async () => {
  const script = await app.sendBare("/assets/main-1a2b.js", { headers: { ...HOST, "accept-encoding": "gzip, br" } });
  const page = await app.sendBare("/people/c_12", { headers: HOST });

  expect(script.headers.get("content-encoding")).toBe("gzip");
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(await page.text()).toContain("<title>Kith</title>");
});

test("every answer forbids scripts from elsewhere, framing and guessing at types", async () => {
  for (const path of ["/", "/api/week", "/api/nothing", "/open?once=x", "/missing.js"]) {
    const { headers } = await app.send(path);
    const policy = headers.get("content-security-policy") ?? "";
    expect([path, policy.includes("script-src 'self';"), policy.includes("frame-ancestors 'none'")]).toEqual([
      path,
      true,
      true,
    ]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("a body that is too large, no JSON or no object is refused before it is looked at", async () => {
  const post = (body: string): Promise<Response> => app.send("/api/undo", { method: "POST", headers: JSON_TYPE, body });

  expect(await codeOf(post(`{"x":"${"x".repeat(1 << 20)}"}`))).toBe("too-large");
  expect(await codeOf(post("{"))).toBe("bad-input");
  expect(await codeOf(post("[1]"))).toBe("bad-input");
  expect(await codeOf(post('{"unheard":1}'))).toBe("bad-input");
  expect(await codeOf(post('{"__proto__":{"withLater":true}}'))).toBe("bad-input");
});

test("what is no route or no method of one is told so", async () => {
  expect(await codeOf(app.send("/api/nothing"))).toBe("no-such-route");
  expect(await codeOf(app.send("/api/week", { method: "DELETE" }))).toBe("wrong-method");
  expect(await codeOf(app.send("/api/people/c_1/merge"))).toBe("wrong-method");
  expect(await codeOf(app.send("/", { method: "POST" }))).toBe("wrong-method");
  expect(await codeOf(app.send("/api/people/me"))).toBe("bad-input");
});

test("what data say is told as text, never as a page", async () => {
  const name = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
  const { data } = await app.call("POST /people", { name });
  const shown = await app.send(`/api/people/${data.contact.id}`);

  expect(shown.headers.get("content-type")).toBe("application/json");
  expect(((await shown.json()) as { name: string }).name).toBe(name);
});

test("behind https the cookie is kept for https and this host alone", async () => {
  const { invite, sendBare } = await openApp({ origins: ["https://kith.example.org", ORIGIN] });
  const opened = await sendBare(`/open?once=${await invite()}`, { headers: { host: "kith.example.org" } });

  expect(opened.headers.get("set-cookie")).toMatch(/^__Host-kith=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test("nothing of this was a bug", () => {
  expect(app.defects).toEqual([]);
});

async function openedCookie(link: string): Promise<string | undefined> {
  const opened = await app.sendBare(`/open?once=${link}`, { headers: HOST });
  return opened.headers.get("set-cookie")?.split(";")[0];
}
