/** Reads from whose histories the owner's part of the outlook is learned, where not everybody is read anyway. */
import type { Day } from "../core/day.ts";
import type { ContactId } from "../core/id.ts";
import type { LivedTie } from "../core/plan/plan.ts";
import { openHistory } from "../core/tie/pack-history.ts";
import type { Touch } from "../core/facts.ts";
import type { Rows, Store } from "../store/port.ts";
import type { Session } from "./session.ts";

/** In a book of this size everybody is asked, as plans do; in a larger one so many, evenly spread over the ids. */
const ALL_OF = 5000;
const SAMPLE = 1000;

interface Kept {
  readonly seq: number;
  readonly today: Day;
  readonly ties: readonly LivedTie[];
}

/** The latest of each open store: a page is shown after the other. */
const keptOf = new WeakMap<Store, Kept>();

/** Ascending by contact. */
export async function readOwnersTies(session: Session): Promise<readonly LivedTie[]> {
  const { store, owner, today } = session;
  const { seq } = await store.head(owner);
  const kept = keptOf.get(store);
  if (kept?.seq === seq && kept.today === today) return kept.ties;
  const touches = new Map<ContactId, Touch[]>();
  for (const touch of await store.scan(owner, "touch", {})) {
    const others = touches.get(touch.contact);
    if (others === undefined) touches.set(touch.contact, [touch]);
    else others.push(touch);
  }
  const ties = (await readTies(session)).map((tie) => ({
    history: openHistory(tie),
    touches: touches.get(tie.contact) ?? [],
  }));
  keptOf.set(store, { seq, today, ties });
  return ties;
}

async function readTies({ store, owner }: Session): Promise<readonly Rows["tie"][]> {
  if ((await store.count(owner, "tie")) <= ALL_OF) return store.scan(owner, "tie");
  const last = (await store.scan(owner, "tie", { reverse: true, limit: 1 }))[0]?.contact ?? 0;
  const found: Rows["tie"][] = [];
  for (let n = 0; n < SAMPLE; n++) {
    const from = Math.floor((n * last) / SAMPLE);
    const [tie] = await store.scan(owner, "tie", { from, limit: 1 });
    if (tie !== undefined && tie.contact !== found.at(-1)?.contact) found.push(tie);
  }
  return found;
}
