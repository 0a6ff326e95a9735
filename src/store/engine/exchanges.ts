/** Reads interactions together with who took part. */
import type { Interaction, Participation } from "../../core/facts.ts";
import { given } from "../../core/failure.ts";
import type { Role } from "../../core/reading.ts";
import type { Reader } from "./reader.ts";

export interface Exchange {
  readonly interaction: Pick<Interaction, (typeof COLUMNS)[number]>;
  readonly parts: readonly Participation[];
}

/** What ties are derived from. */
const COLUMNS = [
  "id",
  "at",
  "medium",
  "nature",
  "recipients",
  "threadKey",
  "subjectKey",
  "replyKey",
] as const satisfies readonly (keyof Interaction)[];

/** Interactions read at a time in a pass. */
const WINDOW = 5000;

/** Every interaction of the owner, ascending by id, in one pass and bounded memory. */
export function* eachExchange(reader: Reader): Generator<Exchange> {
  for (let after = 0; ;) {
    const interactions = reader.pick("interaction", COLUMNS, { after, limit: WINDOW });
    const last = interactions.at(-1);
    if (last === undefined) return;
    const parts = reader.scan("participation", { after, to: last.id });
    let at = 0;
    for (const interaction of interactions) {
      const begin = at;
      while (parts[at]?.interaction === interaction.id) at += 1;
      yield { interaction, parts: parts.slice(begin, at) };
    }
    after = last.id;
  }
}

/** The interactions in which any of the identities took part, each once. */
export function* exchangesOf(reader: Reader, identities: Iterable<number>): Generator<Exchange> {
  const seen = new Set<number>();
  for (const identity of identities) {
    for (const { interaction: id } of reader.scan("participation", { index: "byIdentity", equals: [identity] })) {
      if (seen.has(id)) continue;
      seen.add(id);
      yield {
        interaction: given(reader.get("interaction", [id]), "a participation's interaction exists"),
        parts: reader.scan("participation", { equals: [id] }),
      };
    }
  }
}

/** The owner's part in an exchange: as its sender where any of their addresses is; undefined when they had none. */
export function ownerRole(parts: readonly Participation[], owners: ReadonlySet<number>): Role | undefined {
  const roles = parts.filter(({ identity }) => owners.has(identity)).map(({ role }) => role);
  return roles.includes("from") ? "from" : roles[0];
}
