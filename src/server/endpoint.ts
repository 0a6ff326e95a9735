/** What one endpoint of the API is: a route, the schemas that check what goes in and out, and the verb that it runs. */
import type { z } from "zod";
import type { Session } from "../app/session.ts";

/**
 * Where an endpoint runs: `quick` on the thread that listens, and only reads a few rows; `reader` on one that reads
 * pages; `planner` on one that looks at everybody, so that no page waits for it; `writer` on the only one that
 * changes data.
 */
export type Thread = "quick" | "reader" | "planner" | "writer";

/** What a verb is given, as of the moment it is asked. */
export interface Served {
  readonly session: Session;
  loadPhones(): Promise<(raw: string) => string | null>;
  /** After somebody was forgotten: renews backups that hold them, and names what may hold them elsewhere. */
  forgetBackups(): Promise<{
    readonly fresh: string | null;
    readonly removed: readonly string[];
    readonly left: readonly string[];
  }>;
  /** Random text, for hashes of people forgotten. */
  drawSalt(): string;
}

/** An object of the change feed, whose version is its ETag. */
export interface Versioned {
  readonly kind: string;
  /** Its key, as JSON. */
  readonly object: string;
}

export interface Endpoint<I extends z.ZodObject, A extends z.ZodType> extends Shapes<I, A> {
  readonly thread: Thread;
  /**
   * What it shows or changes, where that is one object: shown with its version, and changed only by whoever names the
   * version that they saw.
   */
  versioned?(input: z.output<I>): Versioned;
  run(served: Served, input: z.output<I>): Promise<z.input<A>>;
}

/** What goes in and out. */
export interface Shapes<I extends z.ZodObject, A extends z.ZodType> {
  /** One sentence for the API's description. */
  readonly summary: string;
  /** Names in the route's path are taken from it; the rest from the query of a GET, else from a body of JSON. */
  readonly input: I;
  readonly answer: A;
}

/** States an endpoint; only so that its parts are checked against each other. */
export function endpoint<I extends z.ZodObject, A extends z.ZodType>(stated: Endpoint<I, A>): Endpoint<I, A> {
  return stated;
}
