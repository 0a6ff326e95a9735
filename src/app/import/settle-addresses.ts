/** Decides, once everything is read, which addresses become contacts (data-model.md §4). */
import type { Contact, Identity, SourceRecord } from "../../core/facts.ts";
import type { ContactId, RecordId, SourceId } from "../../core/id.ts";
import { keyOf } from "../../core/key.ts";
import { type Day, dayNumber } from "../../core/day.ts";
import type { Zone } from "../../core/zone.ts";
import { countStored } from "./count-exchange.ts";
import type { Held } from "./identity-book.ts";
import type { Evidence, ImportRun, SourceRun } from "./import-run.ts";

/** Whoever wrote personally this recently, counted from the last day the source shows, is at least known. */
const RECENT_DAYS = 45;

/** Makes contacts of the addresses over the bar that no record claims yet. */
export async function settleAddresses(run: ImportRun): Promise<void> {
  for (const [id, exchange] of [...run.exchanges].sort(([a], [b]) => a - b)) {
    const identity = run.identities.byId(id);
    if (identity === undefined || identity.status !== "unclaimed" || identity.kind === "contact") continue;
    if (identity.stored !== undefined) await countStored(run, id, exchange);
    if (isOverTheBar(run.session.zone, exchange, exchange.source.state.through))
      makeContact(run, exchange.source, identity);
  }
}

/** `through` is the last day that the sources of the evidence show. */
export function isOverTheBar(zone: Zone, evidence: Evidence, through: Day | null): boolean {
  if (evidence.personalIn > 0 && evidence.personalOut > 0) return true;
  if (evidence.smallMeetings > 0 || evidence.attempts > 0) return true;
  if (evidence.lastPersonalAt === null || through === null) return false;
  return dayNumber(through) - zone.dayNumberAt(evidence.lastPersonalAt) <= RECENT_DAYS;
}

function makeContact(run: ImportRun, source: SourceRun, identity: Held): void {
  const on = source.state.through ?? source.claimedOn;
  const contact = bareContact(run.ids.next<ContactId>(), source.isNew ? "history" : "arrival", on);
  const record: SourceRecord = {
    id: run.ids.next<RecordId>(),
    ...bareRecord(identity, { source: source.row.id, contact: contact.id, on }),
  };
  run.stage.insert("contact", contact);
  run.stage.insert("record", record);
  run.joined.push({ record: record.id, contact: contact.id });
  run.people.set(contact.id, { kind: "person", names: [...identity.names.keys()], isNew: true });
  identity.status = "claimed";
  identity.record = record.id;
  identity.contact = contact.id;
  source.state.changed = true;
}

/** Somebody of whom correspondence alone tells. */
export function bareContact(id: ContactId, entered: Contact["entered"], enteredOn: Day): Contact {
  return { ...NEW_CONTACT, id, entered, enteredOn };
}

/** The record behind such a contact: its address, and nothing else. */
export function bareRecord(
  { kind, value }: Pick<Identity, "kind" | "value">,
  { source, contact, on }: { readonly source: SourceId; readonly contact: ContactId; readonly on: Day },
): Omit<SourceRecord, "id"> {
  const key = keyOf("address", kind, value);
  return { source, key, hash: key, raw: null, etag: null, href: null, contact, seenOn: on, goneOn: null };
}

/** A person of whom nothing is decided yet. */
export const NEW_CONTACT: Omit<Contact, "id" | "entered" | "enteredOn"> = {
  kind: "person",
  decision: "none",
  decidedOn: null,
  restingUntil: null,
  starred: 0,
  idealDays: null,
  latestDays: null,
  oneSided: 0,
  elsewhereOn: null,
};
