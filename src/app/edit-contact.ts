/** What the owner's own hand says of contacts: added, edited, noted, decided. It stands in a record of its own. */
import type { Card } from "../core/card.ts";
import { EMPTY_CARD } from "../core/card.ts";
import type { Day } from "../core/day.ts";
import { Failure } from "../core/failure.ts";
import type { Contact, Decision, Detail, DetailField, Position } from "../core/facts.ts";
import type { ContactId, DetailId, Id, IdentityId, OrganisationId, PositionId, RecordId } from "../core/id.ts";
import { detailsFromCard } from "../core/person/card-facts.ts";
import { identitiesOfCard } from "../core/person/card-identities.ts";
import { organisationKey } from "../core/person/organisation.ts";
import type { Change } from "../store/port.ts";
import { checkCadence } from "./edit-groups.ts";
import type { FoundContact } from "./find-contact.ts";
import { takeHandRecord } from "./hand-record.ts";
import { NEW_CONTACT } from "./import/settle-addresses.ts";
import { readPerson } from "./read-people.ts";
import { type Ids, type Session, decideAndApply } from "./session.ts";

type NormalisePhone = (raw: string) => string | null;

/**
 * Adds a contact by hand, kept or starred where `set` says so, with the owner's words about them. An address that
 * somebody has already is refused, and names them.
 */
export async function addContact(
  session: Session,
  card: Card,
  normalisePhone: NormalisePhone,
  { set = {}, note = null }: { readonly set?: Edits["set"]; readonly note?: string | null } = {},
): Promise<ContactId> {
  return decideAndApply(session, async (ids) => {
    const row: Contact = {
      ...NEW_CONTACT,
      id: ids.next<ContactId>(),
      kind: card.kind,
      entered: "hand",
      enteredOn: session.today,
      ...set,
    };
    const changes: Change[] = [{ kind: "insert", table: "contact", row }];
    changes.push(...(await handChanges(session, ids, row.id, card, normalisePhone)));
    if (note !== null) changes.push(noteChange(ids, row.id, note, session.today));
    return {
      kind: "add",
      summary: `Added ${card.name?.full ?? [...card.emails, ...card.urls, ...card.phones][0]?.value ?? "a contact"}`,
      changes,
      answer: row.id,
    };
  });
}

/** What the hand changes of the contact itself, and takes away. */
export interface Edits {
  readonly set?: Partial<Omit<Contact, "id">>;
  /** Whether they have no job, no address, and no known birthday, whatever the sources say. */
  readonly noJob?: boolean;
  readonly noCity?: boolean;
  readonly noBirthday?: boolean;
}

/**
 * Writes values by hand. They stand beside what the sources say and are preferred; a name, birthday, address or
 * job replaces what the hand said before.
 */
export async function editContact(
  session: Session,
  found: FoundContact,
  card: Partial<Card>,
  normalisePhone: NormalisePhone,
  { set = {}, noJob = false, noCity = false, noBirthday = false }: Edits = {},
): Promise<void> {
  await decideAndApply(session, async (ids) => {
    const { contact } = found;
    const changes = await columnChanges(session, contact, set);
    if (noJob || noCity || Object.values(card).some((value) => !Array.isArray(value) || value.length > 0)) {
      const positions = await completePositions(session, contact, card.positions ?? []);
      const whole = { ...EMPTY_CARD, ...card, positions };
      changes.push(...(await handChanges(session, ids, contact, whole, normalisePhone, noJob)));
    }
    if (noCity) changes.push(...(await endDetails(session, contact, ({ field }) => field === "address")));
    if (noBirthday) {
      const isBirthday = ({ field, label }: Detail): boolean => field === "date" && label === "birthday";
      changes.push(...(await endDetails(session, contact, isBirthday)));
    }
    return { kind: "edit", summary: `Edited ${found.name}`, changes, answer: undefined };
  });
}

async function columnChanges(
  { store, owner }: Session,
  contact: ContactId,
  set: Partial<Omit<Contact, "id">>,
): Promise<Change[]> {
  const before = await store.get(owner, "contact", [contact]);
  checkCadence({
    idealDays: set.idealDays ?? before?.idealDays ?? undefined,
    latestDays: set.latestDays ?? before?.latestDays ?? undefined,
  });
  const differs = Object.entries(set).some(([key, value]) => before?.[key as keyof Contact] !== value);
  return differs ? [{ kind: "update", table: "contact", key: [contact], set }] : [];
}

/** Of all records, since one that stays would be shown. */
async function endDetails(
  { store, owner, today }: Session,
  contact: ContactId,
  isMeant: (detail: Detail) => boolean,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { id } of await store.scan(owner, "record", { index: "byContact", equals: [contact] })) {
    for (const detail of await store.scan(owner, "detail", { index: "byRecord", equals: [id] }))
      if (isMeant(detail) && detail.goneOn === null) changes.push(endDetail(detail, today));
  }
  return changes;
}

/** A title alone is one at the company that is known already. */
async function completePositions(
  session: Session,
  contact: ContactId,
  positions: Card["positions"],
): Promise<Card["positions"]> {
  if (positions.every(({ organisation }) => organisation !== undefined)) return positions;
  const known = (await readPerson(session, contact))?.profile.organisation ?? null;
  if (known === null) return positions;
  return positions.map((position) =>
    position.organisation === undefined ? { ...position, organisation: known } : position,
  );
}

/** Changes columns of the contact itself: elsewhere, decision. */
export async function changeContact(
  session: Session,
  found: FoundContact,
  set: Partial<Omit<Contact, "id">>,
  summary: string,
): Promise<void> {
  await decideAndApply(session, async () => ({
    kind: set.decision === undefined ? "edit" : "decide",
    summary,
    changes: await columnChanges(session, found.contact, set),
    answer: undefined,
  }));
}

/** Rest, let go, never, keep: decided by the owner, undone like anything else. */
export async function decideContact(
  session: Session,
  found: FoundContact,
  decision: Decision,
  until: Day | null,
): Promise<void> {
  await decideContacts(session, [found], decision, until);
}

/** The same about several, as one change. */
export async function decideContacts(
  session: Session,
  contacts: readonly FoundContact[],
  decision: Decision,
  until: Day | null,
): Promise<void> {
  const [first] = contacts;
  const names = contacts.length === 1 && first !== undefined ? first.name : `${contacts.length} contacts`;
  const words: Readonly<Record<Decision, string>> = {
    none: `Took back the decision about ${names}`,
    kept: `Kept ${names}`,
    "last-note": `One last note to ${names}`,
    resting: `Let ${names} rest${until === null ? "" : ` until ${until}`}`,
    "let-go": `Let ${names} go`,
    never: `${names} never again`,
  };
  const set = { decision, decidedOn: decision === "none" ? null : session.today, restingUntil: until };
  await decideAndApply(session, async () => {
    const changes: Change[] = [];
    for (const { contact } of contacts) changes.push(...(await columnChanges(session, contact, set)));
    return { kind: "decide", summary: words[decision], changes, answer: undefined };
  });
}

/** Keeps the owner's words about a contact. */
export async function addNote(session: Session, found: FoundContact, text: string, day: Day): Promise<void> {
  if (text.trim() === "") throw new Failure("bad-usage", "A note needs words");
  await decideAndApply(session, (ids) =>
    Promise.resolve({
      kind: "note",
      summary: `Noted about ${found.name}`,
      changes: [noteChange(ids, found.contact, text.trim(), day)],
      answer: undefined,
    }),
  );
}

export function noteChange(ids: Ids, contact: ContactId, text: string, day: Day): Change {
  return { kind: "insert", table: "note", row: { id: ids.next<Id<"note">>(), contact, day, text } };
}

async function handChanges(
  session: Session,
  ids: Ids,
  contact: ContactId,
  card: Card,
  normalisePhone: NormalisePhone,
  noJob = false,
): Promise<Change[]> {
  const hand = await takeHandRecord(session, ids, contact);
  const facts = detailsFromCard(card);
  const changes: Change[] = [...hand.changes];
  const before = await session.store.scan(session.owner, "detail", { index: "byRecord", equals: [hand.record] });
  for (const draft of facts.details) {
    const there = before.filter((detail) => detail.goneOn === null && detail.field === draft.field);
    if (there.some((detail) => detail.value === draft.value && detail.label === draft.label)) continue;
    for (const old of there) if (isReplaced(old, draft)) changes.push(endDetail(old, session.today));
    const row: Detail = {
      ...draft,
      id: ids.next<DetailId>(),
      record: hand.record,
      firstOn: session.today,
      lastOn: null,
      goneOn: null,
    };
    changes.push({ kind: "insert", table: "detail", row });
  }
  const positions = noJob && facts.positions.length === 0 ? [NO_JOB] : facts.positions;
  if (positions.length > 0) changes.push(...(await positionChanges(session, ids, hand.record, positions)));
  changes.push(...(await identityChanges(session, ids, contact, hand.record, card, normalisePhone)));
  return changes;
}

/** Hides the jobs that the sources tell of: what the hand says is preferred, also when it says nothing. */
const NO_JOB = { organisation: null, department: null, title: null, fromOn: null, toOn: null } as const;

/** A person has one name and one birthday, and the hand says one city; of all else there may be several. */
function isReplaced(old: Detail, draft: { readonly field: DetailField; readonly label: string | null }): boolean {
  if (draft.field === "name" || draft.field === "address") return true;
  return draft.field === "date" && old.label === draft.label && (draft.label === "birthday" || draft.label === "death");
}

function endDetail({ id }: Detail, today: Day): Change {
  return { kind: "update", table: "detail", key: [id], set: { lastOn: today, goneOn: today } };
}

async function positionChanges(
  session: Session,
  ids: Ids,
  record: RecordId,
  drafts: ReturnType<typeof detailsFromCard>["positions"],
): Promise<Change[]> {
  const { store, owner, today } = session;
  const changes: Change[] = [];
  for (const old of await store.scan(owner, "position", { index: "byRecord", equals: [record] })) {
    if (old.goneOn === null) {
      changes.push({ kind: "update", table: "position", key: [old.id], set: { lastOn: today, goneOn: today } });
    }
  }
  for (const draft of drafts) {
    const organisation =
      draft.organisation === null ? null : await takeOrganisation(session, ids, draft.organisation, changes);
    const row: Position = {
      ...draft,
      organisation,
      id: ids.next<PositionId>(),
      record,
      firstOn: today,
      lastOn: null,
      goneOn: null,
    };
    changes.push({ kind: "insert", table: "position", row });
  }
  return changes;
}

async function takeOrganisation(
  { store, owner }: Session,
  ids: Ids,
  name: string,
  changes: Change[],
): Promise<OrganisationId> {
  const key = organisationKey(name);
  const [found] = await store.scan(owner, "organisation", { index: "byKey", equals: [key] });
  if (found !== undefined) return found.id;
  const id = ids.next<OrganisationId>();
  changes.push({ kind: "insert", table: "organisation", row: { id, name, key } });
  return id;
}

async function identityChanges(
  session: Session,
  ids: Ids,
  contact: ContactId,
  record: RecordId,
  card: Card,
  normalisePhone: NormalisePhone,
): Promise<Change[]> {
  const { store, owner } = session;
  const changes: Change[] = [];
  for (const { party, shared } of identitiesOfCard(card, normalisePhone)) {
    const [held] = await store.scan(owner, "identity", { index: "byValue", equals: [party.kind, party.value] });
    if (held === undefined) {
      const status = shared ? "shared" : "claimed";
      const row = {
        ...party,
        id: ids.next<IdentityId>(),
        status,
        record: shared ? null : record,
        name: null,
        deadOn: null,
      } as const;
      changes.push({ kind: "insert", table: "identity", row });
    } else if (held.status === "unclaimed") {
      changes.push({ kind: "update", table: "identity", key: [held.id], set: { status: "claimed", record } });
    } else if (held.status === "owner") {
      throw new Failure("refused", `${party.value} is your own address`, {
        hint: "If it is not: kith owner remove ADDRESS.",
      });
    } else if (held.record !== null) {
      const holder = (await store.get(owner, "record", [held.record]))?.contact;
      if (holder === contact || holder === null || holder === undefined) continue;
      const name = (await store.get(owner, "profile", [holder]))?.name ?? "somebody else";
      throw new Failure("refused", `${party.value} belongs to ${name}`, {
        hint: "If they are one person, merge them with `kith merge`.",
      });
    }
  }
  return changes;
}
