import type { SourceId } from "../id.ts";
import type { IdentityKind, Party } from "../reading.ts";

/** Gives the identity a participant is recognised by: a bare name counts only inside its own source. */
export function identityKind(party: Pick<Party, "kind" | "value">, source: SourceId): [IdentityKind, string] {
  return party.kind === "name" ? ["name", `${source}:${party.value}`] : [party.kind, party.value];
}
