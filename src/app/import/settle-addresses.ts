/** Decides, once everything is read, which addresses become contacts (data-model.md §4). */
import type { Contact, SourceRecord } from "../../core/facts.ts";
import type { ContactId, RecordId } from "../../core/id.ts";
import { keyOf } from "../../core/key.ts";
import { dayNumber } from "../../core/day.ts";
import { countStored } from "./count-exchange.ts";
import type { Held } from "./identity-book.ts";
import type { Exchange, ImportRun, SourceRun } from "./import-run.ts";

/** Whoever wrote personally this recently, counted from the last day the source shows, is at least known. */
const RECENT_DAYS = 45;

/** Makes contacts of the addresses over the bar that no record claims yet. */
export async function settleAddresses(run: ImportRun): Promise<void> {
  for (const [id, exchange] of [...run.exchanges].sort(([a], [b]) => a - b)) {
    const identity = run.identities.byId(id);
    if (identity === undefined || identity.status !== "unclaimed" || identity.kind === "contact") continue;
    if (identity.stored !== undefined) await countStored(run, id, exchange);
    if (isOverTheBar(run, exchange)) makeContact(run, exchange.source, identity);
  }
}

function isOverTheBar(run: ImportRun, exchange: Exchange): boolean {
  if (exchange.personalIn > 0 && exchange.personalOut > 0) return true;
  if (exchange.smallMeetings > 0 || exchange.attempts > 0) return true;
  const { through } = exchange.source.state;
  if (exchange.lastPersonalAt === null || through === null) return false;
  return dayNumber(through) - run.session.zone.dayNumberAt(exchange.lastPersonalAt) <= RECENT_DAYS;
}

function makeContact(run: ImportRun, source: SourceRun, identity: Held): void {
  const contact: Contact = {
    ...NEW_CONTACT,
    id: run.ids.next<ContactId>(),
    entered: source.isNew ? "history" : "arrival",
    enteredOn: source.state.through ?? source.claimedOn,
  };
  const key = keyOf("address", identity.kind, identity.value);
  const record: SourceRecord = {
    id: run.ids.next<RecordId>(),
    source: source.row.id,
    key,
    hash: key,
    raw: null,
    etag: null,
    href: null,
    contact: contact.id,
    seenOn: source.state.through ?? source.claimedOn,
    goneOn: null,
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
