import type { SourceId } from "../id.ts";
import type { Identity } from "../facts.ts";

/** Gives the identity a participant is recognised by: a bare name counts only inside its own source. */
export function identityKind<K extends Identity["kind"]>(
  { kind, value }: { readonly kind: K; readonly value: string },
  source: SourceId,
): [K, string] {
  return [kind, kind === "name" ? `${source}:${value}` : value];
}
