/** What the service worker does with a request: pure, since it decides what leaves the machine and what stays in the browser. */

export type Treatment =
  /** A page of the application: from the server, else the kept shell. */
  | "page"
  /** Its name tells its content: kept once and for all. */
  | "asset"
  /** From the server while it answers, else as it was last answered. */
  | "answer"
  /** Left alone. */
  | "pass";

/** What the last plan needs to be read: the week, the people on it, and what is due. Nothing else stays in the browser. */
const KEPT_ANSWERS = [
  /^\/api\/week$/,
  /^\/api\/week\/ahead$/,
  /^\/api\/people\/c_\d+$/,
  /^\/api\/help$/,
  /^\/api\/session$/,
];

export function treatmentOf(
  request: { readonly method: string; readonly url: string; readonly mode: string },
  origin: string,
): Treatment {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== origin) return "pass";
  if (url.pathname.startsWith("/assets/")) return "asset";
  if (KEPT_ANSWERS.some((pattern) => pattern.test(url.pathname))) return "answer";
  // The one-time link belongs to the server alone.
  return request.mode === "navigate" && !url.pathname.startsWith("/api/") && url.pathname !== "/open" ? "page" : "pass";
}

/** A proxy says so where Kith behind it does not answer; Kith's own refusals are problems in JSON. */
export function isNoAnswer(status: number, type: string | null): boolean {
  return [502, 503, 504].includes(status) && type?.startsWith("application/problem+json") !== true;
}

/** The session ended, or the device was revoked: what was kept of the owner's goes. */
export function endsSession(status: number): boolean {
  return status === 401 || status === 403;
}

const WEEK = "/api/week";
const PERSON = /^\/api\/people\/(c_\d+)$/;

/** Of everybody only whom the last plan names is kept: whoever was forgotten is in none. `plan` is its answer as text. */
export function staysBeside(plan: string, url: string): boolean {
  const [, id] = PERSON.exec(new URL(url).pathname) ?? [];
  return id === undefined || plan.includes(`"${id}"`);
}

export function isPerson(url: string): boolean {
  return PERSON.test(new URL(url).pathname);
}

export function isPlan(url: string): boolean {
  return new URL(url).pathname === WEEK;
}

/** Told with a kept answer: when it was given, in UTC milliseconds. */
export const KEPT_AT = "x-kith-kept-at";
export const ANSWERS = "kith-answers";
