/** The typed client of the web: one function, whose routes, inputs and answers are those of the endpoints. */
import type { z } from "zod";
import type { Api, Route } from "./endpoints.ts";
import type { Problem } from "./problem.ts";

export type InputOf<R extends Route> = z.input<Api[R]["input"]>;
export type AnswerOf<R extends Route> = z.output<Api[R]["answer"]>;

export interface CallOptions {
  /** The version that was seen of what is to be changed. */
  readonly seen?: string;
  /** Carries the request out once, however often it is sent. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

export interface Answered<R extends Route> {
  readonly data: AnswerOf<R>;
  /** The version of the object shown: to be named when it is changed. */
  readonly etag: string | null;
  /** The operation that was written, for undo. */
  readonly operation: number | null;
}

/** The server refused, or something went wrong there. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

export interface Client {
  <R extends Route>(route: R, input: InputOf<R>, options?: CallOptions): Promise<Answered<R>>;
}

/** Makes a client that calls by `send`, in a browser its own `fetch`; `base` is empty there. */
export function createClient(send: (url: string, init: RequestInit) => Promise<Response>, base = ""): Client {
  return async (route, input, { seen, key, signal } = {}) => {
    const [method = "GET", pattern = ""] = route.split(" ");
    const { path, rest } = fillPath(pattern, input);
    const isRead = method === "GET";
    const response = await send(`${base}/api${path}${isRead ? queryOf(rest) : ""}`, {
      method,
      headers: {
        accept: "application/json",
        ...(isRead ? {} : { "content-type": "application/json" }),
        ...(seen === undefined ? {} : { "if-match": seen }),
        ...(key === undefined ? {} : { "idempotency-key": key }),
      },
      ...(isRead ? {} : { body: JSON.stringify(rest) }),
      ...(signal === undefined ? {} : { signal }),
    });
    const data: unknown = await response.json();
    // eslint-disable-next-line kith/safe-assertion -- the server's own words, which its tests hold to the same schemas
    if (!response.ok) throw new ProblemError(data as Problem);
    const operation = response.headers.get("kith-operation");
    return {
      // eslint-disable-next-line kith/safe-assertion -- the same
      data: data as AnswerOf<typeof route>,
      etag: response.headers.get("etag"),
      operation: operation === null ? null : Number(operation),
    };
  };
}

function fillPath(pattern: string, input: object): { readonly path: string; readonly rest: Record<string, unknown> } {
  const values = new Map<string, unknown>(Object.entries(input));
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = textOf(values.get(name));
    values.delete(name);
    return encodeURIComponent(value);
  });
  return { path, rest: Object.fromEntries(values) };
}

function queryOf(rest: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, textOf(value));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** Ids, words, numbers and flags, as an address holds them. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
