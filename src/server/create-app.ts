/** The server as one function from request to answer: who is let in, the API, the event feed, the web's files. */
import type { z } from "zod";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { streamSSE } from "hono/streaming";
import type { Context, MiddlewareHandler } from "hono";
import type { Instant } from "../core/day.ts";
import { given } from "../core/failure.ts";
import { type Device, type Devices, nameDevice } from "./devices.ts";
import { ENDPOINTS, FRONT, type Route, type VerbRoute } from "./endpoints.ts";
import type { DoneOnce } from "./done-once.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { Shapes } from "./endpoint.ts";
import type { FrontEndpoint, Reopening } from "./front-endpoint.ts";
import { type Copies, isExportFormat, sealedInput, sendExport, sendSealed } from "./copies.ts";
import type { Imports } from "./imports.ts";
import type { Uploads } from "./uploads.ts";
import type { EventFeed, PageEvent } from "./event-feed.ts";
import { findIntrusion, safeHeaders } from "./guard.ts";
import { describeApi } from "./open-api.ts";
import { plainPage } from "./plain-page.ts";
import { type Problem, problemOf, refusal } from "./problem.ts";
import { readInput } from "./read-input.ts";
import { type Outcome, type Runner, isVerb, verbOf } from "./run-call.ts";
import type { WebFile } from "./web-files.ts";

export interface AppDeps {
  readonly version: string;
  /** Whether the data are the example network, in a throw-away place. */
  readonly example: boolean;
  readonly reopening: Reopening;
  /** Those at which the server answers, its own first: `http://127.0.0.1:5484`. Filled when the port is known. */
  readonly origins: readonly string[];
  readonly runner: Runner;
  readonly devices: Devices;
  readonly imports: Imports;
  readonly uploads: Uploads;
  readonly copies: Copies;
  readonly doneOnce: DoneOnce;
  readonly keptAnswers: KeptAnswers;
  readonly feed: EventFeed;
  /** What every reading depends on: the last operation and the day. */
  readState(): Promise<string>;
  readonly webFile: (path: string) => Promise<WebFile | undefined>;
  now(): Instant;
  onDefect(error: unknown): void;
}

interface Env {
  Variables: { device: Device };
}
type AppContext = Context<Env>;
type App = Hono<Env>;

/** The largest body of JSON, in bytes. */
const MOST_BYTES = 1 << 20;
/** So many pages hear the feed at once. */
const MOST_PAGES = 100;
const STAY_DAYS = 180;
/** Proxies close what is silent. */
const SIGN_EVERY_MS = 25_000;

export function createApp(deps: AppDeps): App {
  const app: App = new Hono();
  app.use(safeHeaders);
  app.use(async (context, next) => {
    const intrusion = findIntrusion(context.req.raw, deps.origins);
    return intrusion === undefined ? next() : problemResponse(intrusion);
  });
  app.onError((error) => {
    const problem = problemOf(error);
    if (problem.code === "defect") deps.onDefect(error);
    return problemResponse(problem);
  });
  app.get("/open", (context) => openBrowser(context, deps));
  app.use("/api/*", requireSession(deps));
  const tooLarge = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => problemResponse(refusal("too-large", `A request holds at most ${MOST_BYTES} bytes`)),
  });

  for (const route of Object.keys(ENDPOINTS) as Route[]) {
    const [method = "", path = ""] = route.split(" ");
    app.on(method, `/api${path}`, tooLarge, (context) => answer(context, deps, route));
  }
  app.get("/api/openapi.json", (context) => context.json(describeApi(deps.version)));
  app.put("/api/uploads/:id/files", (context) => takeFile(context, deps));
  app.get("/api/export/:format", async (context) => {
    const format = context.req.param("format");
    return isExportFormat(format) ? sendExport(deps.copies, format) : context.notFound();
  });
  app.post("/api/export/archive", tooLarge, (context) => sealExport(context, deps));
  app.get("/api/events", (context) => feedPage(context, deps));
  app.all("/api/*", (context) => problemResponse(refuseRoute(context.req.method, context.req.path)));
  app.on(["GET", "HEAD"], "*", (context) => serveFile(context, deps));
  app.all("*", ({ req }) => problemResponse(refusal("wrong-method", `${req.method} is not known here`)));
  return app;
}

/** Lets only browsers in that were opened by a link. */
function requireSession(deps: AppDeps): MiddlewareHandler<Env> {
  return async (context, next) => {
    const device = await deviceOf(context, deps);
    if (device === undefined) {
      return problemResponse(
        refusal("no-session", "Open Kith by the link that `kith serve` prints", {
          hint: "Run `kith serve` again for another link; it works while Kith is being served.",
        }),
      );
    }
    context.set("device", device);
    return next();
  };
}

async function deviceOf(context: AppContext, deps: AppDeps): Promise<Device | undefined> {
  const secret = getCookie(context, cookieName(deps));
  return secret === undefined ? undefined : deps.devices.find(secret, deps.now());
}

async function answer(context: AppContext, deps: AppDeps, route: Route): Promise<Response> {
  const { req } = context;
  const asked: Shapes<z.ZodObject, z.ZodType> = ENDPOINTS[route];
  const raw = await readInput(req.raw, req.param());
  if (raw.kind === "problem") return problemResponse(raw.problem);
  const parsed = asked.input.safeParse(raw.input);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return problemResponse(refusal("bad-input", "The request does not fit the API's description", { errors }));
  }
  const work = (): Promise<Outcome> =>
    isVerb(route)
      ? askVerb(deps, route, parsed.data, seenIn(req.header("if-match")))
      : askFront(context, deps, FRONT[route], parsed.data);
  if (req.method === "GET") return answerRead(deps, route, parsed.data, req.header("if-none-match"), work);
  const key = req.header("idempotency-key");
  if (key !== undefined && !/^[\x21-\x7e]{1,100}$/.test(key)) {
    return problemResponse(refusal("bad-input", "Idempotency-Key is at most 100 letters, digits and signs"));
  }
  const words = `${req.method} ${req.path} ${JSON.stringify(raw.input)}`;
  const outcome =
    key === undefined
      ? await work()
      : await deps.doneOnce({ key, device: context.get("device").id, words }, deps.now(), work);
  if (outcome.kind === "problem" && outcome.problem.code === "changed-meanwhile") {
    return problemResponse({ ...outcome.problem, mine: raw.input, theirs: await readTheirs(deps, route, raw.path) });
  }
  return responseOf(outcome, undefined);
}

/** What all data decide is told by their state alone whether it changed, without being read again. */
async function answerRead(
  deps: AppDeps,
  route: Route,
  input: unknown,
  known: string | undefined,
  work: () => Promise<Outcome>,
): Promise<Response> {
  if (!isVerb(route)) return responseOf(await work(), undefined);
  const state = `W/"${await deps.readState()}"`;
  const etag = verbOf(route).versioned === undefined ? state : undefined;
  if (etag !== undefined && known === etag) return new Response(null, { status: 304, headers: { etag } });
  return responseOf(await deps.keptAnswers(state, `${route} ${JSON.stringify(input)}`, work), etag);
}

function seenIn(header: string | undefined): number | undefined {
  const seen = /^"(\d{1,15})"$/.exec(header ?? "")?.[1];
  return seen === undefined ? undefined : Number(seen);
}

async function askVerb(deps: AppDeps, route: VerbRoute, input: unknown, seen: number | undefined): Promise<Outcome> {
  const { thread, versioned } = verbOf(route);
  if (thread === "writer" && versioned !== undefined && seen === undefined) {
    const hint = "It is the ETag of the object as it is shown.";
    const problem = refusal("version-needed", "Name the version that you saw in If-Match", { hint });
    return { kind: "problem", problem };
  }
  return deps.runner.run({ route, input, ...(seen === undefined ? {} : { seen }) });
}

async function askFront(
  context: AppContext,
  deps: AppDeps,
  { run }: FrontEndpoint<z.ZodObject, z.ZodType>,
  input: Record<string, unknown>,
): Promise<Outcome> {
  const { devices, imports, uploads, copies } = deps;
  const front = {
    devices,
    imports,
    uploads,
    copies,
    device: context.get("device"),
    now: deps.now(),
    address: ownAddress(deps),
    example: deps.example,
    reopening: deps.reopening,
  };
  const json = JSON.stringify(await run(front, input));
  return { kind: "answer", json, version: null, operation: null };
}

/** Its body holds a passphrase, so it is no address that a browser remembers. */
async function sealExport({ req }: AppContext, { copies }: AppDeps): Promise<Response> {
  const raw = await readInput(req.raw, {});
  if (raw.kind === "problem") return problemResponse(raw.problem);
  const parsed = sealedInput.safeParse(raw.input);
  return parsed.success
    ? sendSealed(copies, parsed.data)
    : problemResponse(refusal("bad-input", "An archive is encrypted with a passphrase of 1 to 1,000 letters"));
}

/** Takes one file in as it comes; the body is the file itself. */
async function takeFile(context: AppContext, { uploads }: AppDeps): Promise<Response> {
  const { req } = context;
  const { body } = req.raw;
  const modified = /^\d{1,15}$/.exec(req.query("modified") ?? "")?.[0];
  if (body === null) return problemResponse(refusal("bad-input", "The body is the file itself"));
  const bytes = await uploads.add(req.param("id") ?? "", {
    name: req.query("name") ?? "",
    modified: modified === undefined ? undefined : Number(modified),
    body,
  });
  return context.json({ bytes });
}

function responseOf(outcome: Outcome, state: string | undefined): Response {
  if (outcome.kind === "problem") return problemResponse(outcome.problem);
  const { json, version, operation } = outcome;
  const headers = new Headers({ "content-type": "application/json" });
  const etag = version === null ? state : `"${version}"`;
  if (etag !== undefined) {
    headers.set("etag", etag);
    // Kept by the browser, and asked for again each time.
    headers.set("cache-control", "private, no-cache");
  }
  if (operation !== null) headers.set("kith-operation", String(operation));
  return new Response(json, { headers });
}

/** What stands now where somebody else changed it: as the object's own route shows it. */
async function readTheirs(deps: AppDeps, route: Route, path: Readonly<Record<string, string>>): Promise<unknown> {
  const shownBy = `GET ${route.slice(route.indexOf(" ") + 1).replace(/(\/:id)\/.*/, "$1")}`;
  if (!isVerb(shownBy)) return null;
  const shown = await deps.runner.run({ route: shownBy, input: verbOf(shownBy).input.parse(path) });
  if (shown.kind === "problem") return null;
  return { etag: `"${shown.version ?? 0}"`, shown: JSON.parse(shown.json) as unknown };
}

async function openBrowser(context: AppContext, deps: AppDeps): Promise<Response> {
  const { req } = context;
  // A browser that fetches ahead must not use the link up.
  const isAhead = /prefetch|prerender/.test(`${req.header("sec-purpose") ?? ""}${req.header("purpose") ?? ""}`);
  const link = req.query("once") ?? "";
  const name = nameDevice(req.header("user-agent"));
  const secret = isAhead || link === "" ? undefined : await deps.devices.open(link, name, deps.now());
  if (secret === undefined) {
    return plainPage(
      403,
      "This link does not open Kith any more",
      "Each link works once, within a quarter of an hour. Run `kith serve` again in a terminal: it prints another one.",
    );
  }
  setCookie(context, cookieName(deps), secret, {
    httpOnly: true,
    // Lax, so that a link in a message opens Kith; changes are let in by their Origin alone.
    sameSite: "Lax",
    path: "/",
    secure: isSecure(deps),
    maxAge: STAY_DAYS * 86_400,
  });
  return context.redirect("/", 303);
}

function ownAddress({ origins }: AppDeps): string {
  return given(origins[0], "a server that is asked knows its address");
}

function isSecure(deps: AppDeps): boolean {
  return ownAddress(deps).startsWith("https:");
}

/** Ports of one host share their cookies, so the port is part of the name. */
function cookieName(deps: AppDeps): string {
  const { port } = new URL(ownAddress(deps));
  return isSecure(deps) ? "__Host-kith" : `kith${port}`;
}

function feedPage(context: AppContext, deps: AppDeps): Response {
  const { feed } = deps;
  if (feed.open >= MOST_PAGES) return problemResponse(refusal("too-many", `${MOST_PAGES} pages are open already`));
  const last = context.req.header("last-event-id") ?? context.req.query("since") ?? "";
  // A proxy must not wait for more.
  context.header("x-accel-buffering", "no");
  return streamSSE(context, async (stream) => {
    const ended = Promise.withResolvers<undefined>();
    let written: Promise<unknown> = Promise.resolve();
    const send = ({ event, id, data }: PageEvent): void => {
      written = written.then(async () => {
        // A device that was shut out meanwhile hears nothing more.
        if ((await deviceOf(context, deps)) === undefined) ended.resolve(undefined);
        else await stream.writeSSE({ event, data: JSON.stringify(data), ...(id === undefined ? {} : { id }) });
      });
    };
    const stop = feed.subscribe(/^\d{1,15}$/.test(last) ? Number(last) : undefined, send);
    stream.onAbort(() => ended.resolve(undefined));
    await stream.write(": here\n\n");
    const timer = setInterval(() => void stream.write(": here\n\n"), SIGN_EVERY_MS).unref();
    await ended.promise;
    clearInterval(timer);
    stop();
  });
}

function refuseRoute(method: string, path: string): Problem {
  const known = Object.keys(ENDPOINTS).filter((route) => {
    const pattern = route.slice(route.indexOf(" ") + 1).replace(/:\w+/g, "[^/]+");
    return new RegExp(`^/api${pattern}$`).test(path);
  });
  if (known.length === 0) return refusal("no-such-route", "The API has no such address; /api/openapi.json lists them");
  const methods = known.map((route) => route.slice(0, route.indexOf(" "))).join(", ");
  return refusal("wrong-method", `${method} is not known here; ${methods} is`);
}

/** A file of the web application; for an address of its own pages, the application itself. */
async function serveFile({ req }: AppContext, deps: AppDeps): Promise<Response> {
  const isPage = !/\.\w+$/.test(req.path);
  const file = await deps.webFile(isPage ? "/index.html" : req.path);
  if (file === undefined) {
    return isPage
      ? plainPage(200, "Kith is being served", "This build has no web application. The API is at /api/openapi.json.")
      : plainPage(404, "Nothing is here", "There is no such file.");
  }
  const zipped = /\bgzip\b/.test(req.header("accept-encoding") ?? "") ? file.gzipped : null;
  const headers = {
    "content-type": file.type,
    "cache-control": file.lasting ? "public, max-age=31536000, immutable" : "no-cache",
    vary: "accept-encoding",
    ...(zipped === null ? {} : { "content-encoding": "gzip" }),
  };
  return new Response(zipped ?? file.bytes, { headers });
}

function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": "application/problem+json" },
  });
}
