/** The answers to who arrived: keep in a group or in none, not now, never. Each is one operation, undone like any other. */
import { addDays } from "../core/day.ts";
import type { Group } from "../core/facts.ts";
import type { Id } from "../core/id.ts";
import type { Change } from "../store/port.ts";
import { decideContact } from "./edit-contact.ts";
import type { FoundContact } from "./find-contact.ts";
import { type Session, decideAndApply } from "./session.ts";

/** "Not now" brings the question back after so many days, or when they write. */
const NOT_NOW_DAYS = 60;

/** Keeps somebody; from that day on a first follow-up is an occasion. */
export async function keepArrival(session: Session, found: FoundContact, group: Group | null): Promise<void> {
  await decideAndApply(session, async (ids) => {
    const set = { decision: "kept", decidedOn: session.today, restingUntil: null } as const;
    const changes: Change[] = [{ kind: "update", table: "contact", key: [found.contact], set }];
    if (group !== null && !(await isIn(session, found, group))) {
      const row = { id: ids.next<Id<"membership">>(), group: group.id, contact: found.contact };
      changes.push({ kind: "insert", table: "membership", row });
    }
    const where = group === null ? "" : ` in ${group.name}`;
    return { kind: "decide", summary: `Kept ${found.name}${where}`, changes, answer: undefined };
  });
}

/** They rest: nothing is proposed, and the inbox asks again later. */
export async function putOffArrival(session: Session, found: FoundContact): Promise<void> {
  await decideContact(session, found, "resting", addDays(session.today, NOT_NOW_DAYS));
}

async function isIn({ store, owner }: Session, { contact }: FoundContact, group: Group): Promise<boolean> {
  const held = await store.scan(owner, "membership", { index: "byContact", equals: [contact, group.id] });
  return held.length > 0;
}
