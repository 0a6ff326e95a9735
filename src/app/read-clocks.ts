/** The clocks of what somebody sent: where they may be. */
import type { Instant } from "../core/day.ts";
import type { ContactId, InteractionId } from "../core/id.ts";
import type { ClockSight } from "../core/place/clock-of.ts";
import { identitiesOf } from "./read-people.ts";
import type { Session } from "./session.ts";

/** So many of what they sent are looked at, the latest first: months of a busy tie. */
const MOST = 300;

/**
 * Reads the clocks of the mail that somebody wrote and of the calls to which they invited, up to a moment. A meeting in
 * person tells only where it took place; what the owner wrote, and what others did, tells nothing of them.
 */
export async function readClocks(
  session: Pick<Session, "store" | "owner">,
  contact: ContactId,
  until: Instant,
): Promise<ClockSight[]> {
  const { store, owner } = session;
  const sent = new Set<InteractionId>();
  for (const { id } of await identitiesOf(session, contact)) {
    for (const part of await store.scan(owner, "participation", { index: "byIdentity", equals: [id] })) {
      if (part.role === "from" || part.role === "organiser") sent.add(part.interaction);
    }
  }
  const sights: ClockSight[] = [];
  for (const id of [...sent].sort((a, b) => b - a).slice(0, MOST)) {
    const row = await store.get(owner, "interaction", [id]);
    if (row === undefined || row.clock === null || row.at > until || row.medium === "in-person") continue;
    sights.push({ at: row.at, minutes: row.clock });
  }
  return sights;
}
