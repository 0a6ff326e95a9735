/** What went wrong, as RFC 9457 tells it: one table from the ways in which the world fails to statuses of HTTP. */
import { FAILURE_CODES, Failure, type FailureCode } from "../core/failure.ts";

/** What only a server can refuse. */
export const REFUSALS = {
  "bad-input": { status: 400, title: "The request does not fit the API's description" },
  "no-session": { status: 401, title: "This browser has no session" },
  "wrong-origin": { status: 403, title: "The request comes from another page" },
  "no-such-route": { status: 404, title: "There is nothing at this address" },
  "wrong-method": { status: 405, title: "The address knows no such method" },
  "done-already": { status: 409, title: "This request was carried out before" },
  "changed-meanwhile": { status: 412, title: "It was changed since it was shown" },
  "too-large": { status: 413, title: "The request is too large" },
  "not-json": { status: 415, title: "The request's body is not JSON" },
  "wrong-host": { status: 421, title: "The request is meant for another host" },
  "version-needed": { status: 428, title: "The version that was seen is needed" },
  "too-many": { status: 429, title: "Too many requests of this kind are open" },
} as const;
export type RefusalCode = keyof typeof REFUSALS;

const FAILURES: Readonly<Record<FailureCode, { readonly status: number; readonly title: string }>> = {
  "bad-usage": { status: 400, title: "That cannot be asked so" },
  "not-found": { status: 404, title: "It is not there" },
  ambiguous: { status: 409, title: "It may mean several" },
  refused: { status: 409, title: "Refused" },
  "unreadable-input": { status: 422, title: "It cannot be read" },
  "store-busy": { status: 503, title: "The data are being written" },
  "store-read-only": { status: 500, title: "The data cannot be written" },
  "store-full": { status: 507, title: "The disk is full" },
  "store-damaged": { status: 500, title: "The data are damaged" },
  "store-newer": { status: 500, title: "The data are of a newer Kith" },
  network: { status: 502, title: "An address cannot be reached" },
  interrupted: { status: 503, title: "It was interrupted" },
};

export const PROBLEM_CODES = [...FAILURE_CODES, ...(Object.keys(REFUSALS) as RefusalCode[]), "defect"] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A problem document. Members beside those of the RFC: `code`, `hint`, and what a code's own case tells. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly hint?: string;
  /** For `bad-input`: each place and what is wrong there. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  /** For `changed-meanwhile`: what was to be written, and what stands there now. */
  readonly mine?: unknown;
  readonly theirs?: unknown;
}

export function refusal(
  code: RefusalCode,
  detail: string,
  more: Pick<Problem, "hint" | "errors" | "mine" | "theirs"> = {},
): Problem {
  return { type: typeOf(code), ...REFUSALS[code], code, detail, ...more };
}

/** A refusal on its way through what cannot give it back. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Tells of whatever was thrown; what is no Failure is a bug of ours, told without its inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  if (!(error instanceof Failure)) {
    return {
      ...{ type: typeOf("defect"), title: "This is a bug in Kith", status: 500, code: "defect" },
      detail: "Your data are whole; the terminal that serves Kith shows what happened.",
    };
  }
  const { code, message, hint } = error;
  const said = hint === undefined || COMMANDS.test(hint) ? {} : { hint };
  return { type: typeOf(code), ...FAILURES[code], code, detail: message, ...said };
}

/** A hint that names commands or their options is for the command line alone. */
const COMMANDS = /\bkith [a-z-]+|(?:^|[\s`])--[a-z]/;

function typeOf(code: ProblemCode): string {
  return `urn:kith:problem:${code}`;
}
