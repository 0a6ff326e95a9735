/// <reference lib="webworker" />
/** Keeps the shell and the last plan in the browser, so that they can be read while Kith is not served. */
import { ANSWERS, KEPT_AT, endsSession, isNoAnswer, isPerson, isPlan, staysBeside, treatmentOf } from "./treatment.ts";

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: every file of the shell, and one name for all of them. */
declare const SHELL: readonly string[];
declare const VERSION: string;

const SHELL_CACHE = `kith-shell-${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(SHELL_CACHE)
      .then((cache) => cache.addAll([...SHELL]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldShells().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const treatment = treatmentOf(request, self.location.origin);
  if (treatment === "page") event.respondWith(fromKith(request).catch(() => fromShell("/", request)));
  else if (treatment === "asset") event.respondWith(fromShell(request.url, request));
  else if (treatment === "answer") event.respondWith(answer(request));
});

async function dropOldShells(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("kith-shell-") && name !== SHELL_CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function fromShell(kept: string, request: Request): Promise<Response> {
  return (await caches.match(kept, { cacheName: SHELL_CACHE })) ?? fetch(request);
}

/** Throws where Kith does not answer, also when a proxy before it does. */
async function fromKith(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (isNoAnswer(response.status, response.headers.get("content-type"))) throw new Error("Kith does not answer");
  return response;
}

/** As the server says it; as it last said it where there is no answer. */
async function answer(request: Request): Promise<Response> {
  let response: Response;
  try {
    response = await fromKith(request);
  } catch (error) {
    const kept =
      (await caches.match(request, { cacheName: ANSWERS })) ??
      // Of a person, what the plan asked for serves for their page as well.
      (await caches.match(request, { cacheName: ANSWERS, ignoreSearch: isPerson(request.url) }));
    if (kept === undefined) throw error;
    return kept;
  }
  // A browser that keeps nothing, its disk being full, say, shows the answer all the same.
  await settle(request, response).catch(() => undefined);
  return response;
}

async function settle(request: Request, response: Response): Promise<void> {
  if (endsSession(response.status)) await caches.delete(ANSWERS);
  else if (response.ok) await keep(request, response.clone());
  // Whoever is not there any more is not read about either.
  else if (response.status === 404 || response.status === 410) await (await caches.open(ANSWERS)).delete(request);
}

async function keep(request: Request, response: Response): Promise<void> {
  const cache = await caches.open(ANSWERS);
  const text = await response.text();
  if (isPlan(request.url)) await dropOthers(cache, text);
  else if (!staysBeside(await keptPlan(cache), request.url)) return;
  const headers = new Headers(response.headers);
  headers.set(KEPT_AT, String(Date.now()));
  await cache.put(request, new Response(text, { status: response.status, headers }));
}

async function keptPlan(cache: Cache): Promise<string> {
  const plan = (await cache.keys()).find(({ url }) => isPlan(url));
  return plan === undefined ? "" : ((await (await cache.match(plan))?.text()) ?? "");
}

/** Whoever the new plan does not name is not kept any longer, and of plans only the last one is. */
async function dropOthers(cache: Cache, plan: string): Promise<void> {
  const others = (await cache.keys()).filter(({ url }) => isPlan(url) || !staysBeside(plan, url));
  await Promise.all(others.map((one) => cache.delete(one)));
}
