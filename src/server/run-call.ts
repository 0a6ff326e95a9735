/** Runs one endpoint's verb where its thread is, and turns what comes of it into text. */
import type { z } from "zod";
import type { Session } from "../app/session.ts";
import { given } from "../core/failure.ts";
import type { Endpoint, Served, Thread, Versioned } from "./endpoint.ts";
import { VERBS, type VerbRoute } from "./endpoints.ts";
import { type Problem, problemOf, refusal } from "./problem.ts";

/** A call whose input was checked: plain values, which go from thread to thread. */
export interface Call {
  readonly route: VerbRoute;
  readonly input: unknown;
  /** The version that the owner saw of what is to be changed. */
  readonly seen?: number;
}

export type Outcome =
  | {
      readonly kind: "answer";
      readonly json: string;
      /** Of the object that is shown, where it is one. */
      readonly version: number | null;
      /** The last operation that the call wrote; null when it wrote nothing. */
      readonly operation: number | null;
    }
  | { readonly kind: "problem"; readonly problem: Problem };

/** The verb of a route, its own shapes left aside. */
export function verbOf(route: VerbRoute): Endpoint<z.ZodObject, z.ZodType> {
  return VERBS[route];
}

/** Runs calls on one thread. */
export interface Runner {
  run(call: Call): Promise<Outcome>;
}

/** What a thread lends its calls: the data as of now. */
export interface Host {
  open(): Promise<Served>;
  /** Hears what went wrong that is a bug of ours. */
  onDefect(error: unknown): void;
}

/** Runs each call where its endpoint says. */
export function createRunner(threads: Readonly<Record<Thread, Runner>>): Runner {
  return { run: (call) => threads[verbOf(call.route).thread].run(call) };
}

export async function runCall(host: Host, call: Call): Promise<Outcome> {
  const { route, input } = call;
  const asked = verbOf(route);
  try {
    const served = await host.open();
    // eslint-disable-next-line kith/safe-assertion -- checked by the endpoint's own schema before it was called
    const checked = input as Record<string, unknown>;
    const object = asked.versioned?.(checked);
    const writes = asked.thread === "writer";
    const version = object === undefined || writes ? null : await versionIn(served.session, object);
    const guarded = object !== undefined && writes ? guardVersion(served.session, object, call.seen) : served.session;
    let operation: number | null = null;
    const stop = served.session.store.onChange((_, seq) => void (operation = seq));
    try {
      const answer = await asked.run({ ...served, session: guarded }, checked);
      return { kind: "answer", json: JSON.stringify(answer), version, operation };
    } finally {
      stop();
    }
  } catch (error) {
    const problem = error instanceof ChangedMeanwhile ? CHANGED : problemOf(error);
    if (problem.code === "defect") host.onDefect(error);
    return { kind: "problem", problem };
  }
}

class ChangedMeanwhile extends Error {}

const CHANGED = refusal("changed-meanwhile", "It was changed since it was shown to you; nothing was written", {
  hint: "Look at both, and write again with the version that stands there now.",
});

function versionIn({ store, owner }: Session, { kind, object }: Versioned): Promise<number> {
  return store.versionOf(owner, kind, object);
}

/**
 * The session on a store that answers for the version: it is compared after each reading of the head, and whatever is
 * decided then is applied on that head or not at all. So nobody's change comes between the comparison and the write.
 */
function guardVersion(session: Session, object: Versioned, seen: number | undefined): Session {
  const expected = given(seen, "a change of one object names the version that was seen");
  const guarded: Session["store"] = {
    ...session.store,
    async head(owner) {
      const head = await session.store.head(owner);
      const version = await versionIn(session, object);
      if (version !== expected) throw new ChangedMeanwhile();
      return head;
    },
  };
  return { ...session, store: guarded };
}

export function isVerb(text: string): text is VerbRoute {
  return Object.hasOwn(VERBS, text);
}
