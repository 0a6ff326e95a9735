/**
 * Every way in which the world can fail Kith. Each edge holds an exhaustive table over
 * this union: exit code on the command line, later the status over HTTP.
 */
export const FAILURE_CODES = [
  "bad-usage",
  "not-found",
  "ambiguous",
  "refused",
  "unreadable-input",
  "store-busy",
  "store-read-only",
  "store-full",
  "store-damaged",
  "store-newer",
  "network",
  "interrupted",
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** The world failed: a code for the edge, a sentence without a period, and a hint that says what to do. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly hint: string | undefined;
  constructor(code: FailureCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "Failure";
    this.code = code;
    this.hint = options.hint;
  }
}

/** Our own bug: an invariant that did not hold. */
export class Defect extends Error {
  constructor(invariant: string) {
    super(`Invariant broken: ${invariant}`);
    this.name = "Defect";
  }
}

/** States an invariant in words; throws a `Defect` when it does not hold. */
export function assert(condition: boolean, invariant: string): asserts condition {
  if (!condition) throw new Defect(invariant);
}

/** Gives back what is certainly there, in the words of the invariant that says so. */
export function given<T>(value: T | null | undefined, invariant: string): T {
  assert(value !== null && value !== undefined, invariant);
  return value;
}
