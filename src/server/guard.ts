/** Which requests are let in: only those that name this server, and changes only from its own pages. */
import type { MiddlewareHandler } from "hono";
import type { Problem } from "./problem.ts";
import { refusal } from "./problem.ts";

const READS = new Set(["GET", "HEAD"]);

/** Says why a request is not let in; undefined when it is. `origins` are those of the server: `http://127.0.0.1:5484`. */
export function findIntrusion(request: Request, origins: readonly string[]): Problem | undefined {
  const host = request.headers.get("host");
  // A page elsewhere whose name was made to lead here names itself: DNS rebinding.
  if (!origins.some((origin) => new URL(origin).host === host)) {
    return refusal("wrong-host", "Kith answers only at the address that it was started for");
  }
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  if (origin !== null && !origins.includes(origin)) {
    return refusal("wrong-origin", "Kith answers its own pages only");
  }
  if (READS.has(request.method)) {
    // Another page may lead here, and no more: it may not have data fetched.
    const isVisit = request.headers.get("sec-fetch-mode") === "navigate";
    return site !== null && site !== "same-origin" && site !== "none" && !isVisit
      ? refusal("wrong-origin", "Kith answers its own pages only")
      : undefined;
  }
  // A change must say where it comes from: every browser does.
  if (origin === null) return refusal("wrong-origin", "A change must name the page that it comes from in Origin");
  return undefined;
}

/** No script but Kith's own, nothing from elsewhere, in nobody's frame. Styles may be set by its own scripts. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Sets on every answer what browsers are to keep to. */
export const safeHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set("content-security-policy", POLICY);
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "no-referrer");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
};
