/** Makes two contacts one, and one two again. Nothing is lost either way: records move. */
import { quoteText } from "../core/cut-text.ts";
import { Failure, given } from "../core/failure.ts";
import type { Contact, Identity, SourceRecord, Verdict } from "../core/facts.ts";
import { type ContactId, type RecordId, parseShownId } from "../core/id.ts";
import { normaliseEmail } from "../core/person/identity.ts";
import type { Change } from "../store/port.ts";
import type { FoundContact } from "./find-contact.ts";
import { takeHandRecord } from "./hand-record.ts";
import { NEW_CONTACT } from "./import/settle-addresses.ts";
import { mergeChanges, readMergeRows } from "./merge-changes.ts";
import { type Session, decideAndApply } from "./session.ts";

/** `other` becomes part of `survivor`. */
export async function mergeContacts(session: Session, survivor: FoundContact, other: FoundContact): Promise<void> {
  if (survivor.contact === other.contact) {
    throw new Failure("refused", `${survivor.name} cannot be merged with themselves`);
  }
  await decideAndApply(session, async () => ({
    kind: "merge",
    summary: `Merged ${other.name} into ${survivor.name}`,
    changes: mergeChanges(
      await readMergeRows(session, await read(session, survivor.contact), await read(session, other.contact)),
    ),
    answer: undefined,
  }));
}

/**
 * Takes part of a contact out into a contact of its own: a record (`r_12`), or an address of theirs.
 * Gives the new contact's id.
 */
export async function splitContact(session: Session, from: FoundContact, part: string): Promise<ContactId> {
  return decideAndApply(session, async (ids) => {
    const { store, owner } = session;
    const contact = await read(session, from.contact);
    const records = await store.scan(owner, "record", { index: "byContact", equals: [from.contact] });
    const taken = await findPart(session, records, part);
    const fresh: Contact = {
      ...NEW_CONTACT,
      id: ids.next<ContactId>(),
      kind: contact.kind,
      entered: "hand",
      enteredOn: session.today,
    };
    const changes: Change[] = [{ kind: "insert", table: "contact", row: fresh }];
    if (taken.kind === "record") {
      if (records.length === 1) throw new Failure("refused", `${from.name} consists of that record alone`);
      changes.push({ kind: "update", table: "record", key: [taken.id], set: { contact: fresh.id } });
    } else {
      const hand = await takeHandRecord(session, ids, fresh.id);
      changes.push(...hand.changes);
      changes.push({ kind: "update", table: "identity", key: [taken.identity.id], set: { record: hand.record } });
    }
    // Taken apart by hand, they are never put together again by a later reading.
    changes.push({
      kind: "insert",
      table: "verdict",
      row: { id: ids.next<Verdict["id"]>(), a: from.contact, b: fresh.id, answer: "different", on: session.today },
    });
    return { kind: "split", summary: `Split ${part} from ${from.name}`, changes, answer: fresh.id };
  });
}

type Part =
  { readonly kind: "record"; readonly id: RecordId } | { readonly kind: "identity"; readonly identity: Identity };

async function findPart(session: Session, records: readonly SourceRecord[], part: string): Promise<Part> {
  const { store, owner } = session;
  const id = parseShownId("record", part);
  const record = records.find((one) => one.id === id);
  if (record !== undefined) return { kind: "record", id: record.id };
  const wanted = normaliseEmail(part) ?? part;
  for (const one of records) {
    const identities = await store.scan(owner, "identity", { index: "byRecord", equals: [one.id] });
    const identity = identities.find(({ value }) => value === wanted);
    if (identity === undefined) continue;
    // A record known by this address alone goes with it, so that nothing empty stays behind.
    return identities.length === 1 && one.raw === null && records.length > 1
      ? { kind: "record", id: one.id }
      : { kind: "identity", identity };
  }
  throw new Failure("not-found", `They have no record or address ${quoteText(part)}`, {
    hint: "`kith show NAME` lists records and addresses.",
  });
}

async function read(session: Session, id: ContactId): Promise<Contact> {
  return given(await session.store.get(session.owner, "contact", [id]), "a found contact is there");
}
