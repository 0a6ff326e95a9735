/** How Kith knows somebody again whom it was told to forget, without keeping anything that tells who they are. */
import type { Day } from "./day.ts";
import type { Forgotten } from "./facts.ts";
import { sha256Hex } from "./key.ts";

/** By what somebody may come again: an address of theirs, or the place of a record in its source. */
export interface Trace {
  /** An identity's kind; `record` for a record, `named` for a full name as others write of them. */
  readonly kind: string;
  /** An identity's value or a record's key; names and records with the kind of their source before it. */
  readonly value: string;
}

/** Hashes a trace: SHA-256 of salt, kind and value, in hexadecimal. */
export function hashTrace(salt: string, { kind, value }: Trace): string {
  return sha256Hex(new TextEncoder().encode(JSON.stringify([salt, kind, value])));
}

/** Makes the rows that stay of somebody: one for each trace. Their order is that of the hashes, and tells nothing. */
export function forgottenRows(traces: readonly Trace[], salt: string, on: Day): Forgotten[] {
  const hashes = new Set(traces.map((trace) => hashTrace(salt, trace)));
  return [...hashes].sort().map((hash) => ({ hash, salt, on }));
}

/** Gives the test whether a trace is of somebody forgotten. Undefined when nobody is, so that readings need not ask. */
export function openForgotten(
  rows: readonly Pick<Forgotten, "hash" | "salt">[],
): ((trace: Trace) => boolean) | undefined {
  if (rows.length === 0) return undefined;
  const salts = [...new Set(rows.map(({ salt }) => salt))];
  const hashes = new Set(rows.map(({ hash }) => hash));
  const known = new Map<string, boolean>();
  return (trace) => {
    const name = `${trace.kind} ${trace.value}`;
    let found = known.get(name);
    if (found === undefined) {
      found = salts.some((salt) => hashes.has(hashTrace(salt, trace)));
      known.set(name, found);
    }
    return found;
  };
}

/** The trace of an identity. A bare name counts only in sources of its kind: their number and name may be others next time. */
export function identityTrace(
  { kind, value }: { readonly kind: string; readonly value: string },
  source: { readonly kind: string } | undefined,
): Trace {
  if (kind !== "name" || source === undefined) return { kind, value };
  return { kind, value: JSON.stringify([source.kind, value.slice(value.indexOf(":") + 1)]) };
}

/** The trace of a full name, by which what others write of them is passed over: it brings nobody back, and forgets nobody. */
export function namedTrace(phrase: string): Trace {
  return { kind: "named", value: phrase };
}

/** The trace of a record by its key, in sources of its kind. */
export function recordTrace(source: { readonly kind: string }, key: string): Trace {
  return { kind: "record", value: JSON.stringify([source.kind, key]) };
}
