/** What the owner has answered about calendar entries whose title names somebody. */
import { given } from "../../core/failure.ts";
import type { Key } from "../../core/key.ts";
import type { Met } from "../../core/interaction/meeting.ts";
import type { Session } from "../session.ts";

/** Whom entries without guests were with, by the entry's key. An entry that names nobody has none. */
export async function readNamings({
  store,
  owner,
}: Pick<Session, "store" | "owner">): Promise<ReadonlyMap<Key, readonly Met[]>> {
  const namings = new Map<Key, Met[]>();
  for (const { key, identity } of await store.scan(owner, "naming")) {
    if (identity === null) continue;
    const { kind, value } = given(await store.get(owner, "identity", [identity]), "a naming's identity is there");
    namings.set(key, [...(namings.get(key) ?? []), { kind, value, role: "attendee" }]);
  }
  return namings;
}
