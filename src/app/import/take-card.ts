/** Takes one card of an address book: known and unchanged, known and changed, somebody known, or somebody new. */
import type { Card } from "../../core/card.ts";
import type { SourceRecord } from "../../core/facts.ts";
import type { ContactId, RecordId } from "../../core/id.ts";
import { type Key, keyOfBytes } from "../../core/key.ts";
import { type CardIdentity, identitiesOfCard } from "../../core/person/card-identities.ts";
import { kindOfCard } from "../../core/person/card-kind.ts";
import { identityKey } from "../../core/person/identity.ts";
import { matchCard } from "../../core/person/match.ts";
import type { Reading } from "../../core/reading.ts";
import type { ImportRun, Person, SourceRun } from "./import-run.ts";
import {
  type BroughtIdentity,
  claimForOwner,
  isFreed,
  isOwnCard,
  partyOf,
  releaseStaged,
  releaseStored,
} from "./own-card.ts";
import { NEW_CONTACT } from "./settle-addresses.ts";
import { noteContested } from "./settle-shared.ts";
import { stageCardFacts, updateCardFacts } from "./stage-card-facts.ts";

type CardReading = Extract<Reading, { kind: "card" }>;

/** `settled`: all versions of the card have been read, and this one stands. */
export async function takeCard(run: ImportRun, source: SourceRun, given: CardReading, settled = false): Promise<void> {
  const card: Card = { ...given.card, kind: kindOfCard(given.card) };
  const reading: CardReading = { ...given, card };
  const hash = keyOfBytes(reading.raw);
  const name = `${source.row.id} ${reading.key}`;
  const staged = run.staged.get(name);
  const stored = staged ?? (source.isNew ? undefined : await storedRecord(run, source, reading.key));
  if (stored !== undefined) {
    source.found.add(stored.id);
    if (stored.hash === hash) run.confirmed.add(name);
    // A version of an earlier day may be settled after a later one was taken.
    const isOlder = source.isOlder || source.claimedOn < stored.seenOn;
    if (stored.contact === null && !isOlder && (await isFreed(run, card))) {
      return takeBack(run, source, stored, { ...reading, hash });
    }
    if (stored.hash === hash || isOlder) return source.tally.count("unchanged");
    // A record of nobody is the owner's own card.
    if (stored.contact === null) return source.tally.skip("owner-card", reading.place);
    if (!settled && staged === undefined && source.claimedOn <= stored.seenOn) {
      run.variants.push({ source, reading });
      return;
    }
  }
  const own = (reading.parties ?? []).map((party) => ({ party, shared: false }));
  const brought = [...own, ...identitiesOfCard(card, run.normalisePhone)];
  const identities = await takeIdentities(run, brought);
  if (isOwnCard(run, card, brought, identities)) {
    if (staged !== undefined) releaseStaged(run, name, staged);
    else if (stored !== undefined) await releaseStored(run, stored);
    claimForOwner(run, source, identities, card);
    run.recordKeys.add(name);
    return source.tally.skip("owner-card", reading.place);
  }
  if (stored !== undefined && stored.contact !== null) {
    await updateCardFacts(run, source, stored, { ...reading, hash });
    claim(run, identities, stored.id, stored.contact);
    return source.tally.count("merged");
  }
  const record = run.ids.next<RecordId>();
  const found = await recognisePerson(run, reading, brought, identities);
  const contact = found ?? newPerson(run, source, reading);
  if (found !== undefined) await keepCadence(run, found, reading.everyDays);
  const row: SourceRecord = {
    id: record,
    source: source.row.id,
    key: reading.key,
    hash,
    raw: reading.raw,
    etag: null,
    href: null,
    contact,
    seenOn: source.claimedOn,
    goneOn: null,
  };
  run.stage.insert("record", row);
  run.joined.push({ record, contact });
  if (run.repeated.has(source.row.kind)) run.staged.set(name, row);
  source.found.add(record);
  source.state.changed = true;
  run.recordKeys.add(name);
  await stageCardFacts(run, source, record, card);
  claim(run, identities, record, contact);
  source.tally.count(found === undefined ? "created" : "merged");
}

async function takeBack(
  run: ImportRun,
  source: SourceRun,
  stored: SourceRecord,
  reading: CardReading & { readonly hash: Key },
): Promise<void> {
  const brought = identitiesOfCard(reading.card, run.normalisePhone);
  const identities = await takeIdentities(run, brought);
  // Its number was the owner's by that card alone.
  for (const { held } of identities) if (held.status === "owner") held.status = "unclaimed";
  const contact = (await findPerson(run, reading.card, brought, identities)) ?? newPerson(run, source, reading);
  run.changes.push({ kind: "update", table: "record", key: [stored.id], set: { contact } });
  run.joined.push({ record: stored.id, contact });
  await updateCardFacts(run, source, { ...stored, contact }, reading);
  claim(run, identities, stored.id, contact);
  source.tally.count("merged");
}

/**
 * A card's name stays on its record: beside the address it would go to whoever else has that address, as the people
 * of one household or office have one number.
 */
function takeIdentities(run: ImportRun, brought: readonly CardIdentity[]): Promise<BroughtIdentity[]> {
  return Promise.all(
    brought.map(async ({ party, shared }) => ({
      shared,
      held: await run.identities.take(party.kind, party.value),
    })),
  );
}

async function storedRecord(run: ImportRun, source: SourceRun, key: Key): Promise<SourceRecord | undefined> {
  const { store, owner } = run.session;
  const [stored] = await store.scan(owner, "record", { index: "byKey", equals: [source.row.id, key] });
  const isReleased = stored !== undefined && stored.contact !== null && run.released.has(stored.contact);
  return isReleased ? { ...stored, contact: null } : stored;
}

/** The UID of this home's own export comes first, one that only another address book gave last. */
async function recognisePerson(
  run: ImportRun,
  { key, uid, card }: CardReading,
  brought: readonly CardIdentity[],
  identities: readonly BroughtIdentity[],
): Promise<ContactId | undefined> {
  const given = uid === undefined ? undefined : await run.uids.givenTo(uid);
  const found = given ?? (await findPerson(run, card, brought, identities));
  const contact = found ?? (uid === undefined ? undefined : await run.uids.heldBy(key, card));
  if (contact === undefined || run.released.has(contact)) return undefined;
  await meetPerson(run, contact);
  return contact;
}

/** Finds the contact that the card certainly is; makes one of several that it shows to be one. */
async function findPerson(
  run: ImportRun,
  card: Card,
  brought: readonly CardIdentity[],
  identities: readonly BroughtIdentity[],
): Promise<ContactId | undefined> {
  const contactsByIdentity = new Map<string, ContactId[]>();
  for (const { held } of identities) {
    if (held.contact === undefined) continue;
    contactsByIdentity.set(identityKey(partyOf(held)), [held.contact]);
    await meetPerson(run, held.contact);
  }
  if (contactsByIdentity.size === 0) return undefined;
  const match = matchCard(
    {
      kind: card.kind,
      names: card.name === undefined ? [] : [card.name.full],
      identities: brought.map(({ party }) => party),
    },
    { contactsByIdentity, peopleById: run.people },
  );
  if (match.kind !== "certain") return undefined;
  for (const { contact } of match.merge) run.merges.push({ survivor: match.contact, other: contact });
  if (card.name !== undefined) run.people.get(match.contact)?.names.push(card.name.full);
  return match.contact;
}

/** Notes kind and names of a contact, so that names can be compared. */
async function meetPerson(run: ImportRun, id: ContactId): Promise<void> {
  if (run.people.has(id)) return;
  const { store, owner } = run.session;
  const [contact, row] = [await store.get(owner, "contact", [id]), await store.get(owner, "profile", [id])];
  if (contact === undefined || row === undefined) return;
  const profile = JSON.parse(row.profile) as { name: string; nameless: boolean; otherNames: string[] };
  const names = profile.nameless ? profile.otherNames : [profile.name, ...profile.otherNames];
  run.people.set(id, { kind: contact.kind, names, isNew: false });
}

/** What the owner decided elsewhere is taken once, with the record, and never against a decision made here. */
async function keepCadence(run: ImportRun, id: ContactId, everyDays: number | undefined): Promise<void> {
  if (everyDays === undefined) return;
  const { store, owner } = run.session;
  const contact = await store.get(owner, "contact", [id]);
  if (contact === undefined || contact.idealDays !== null || contact.latestDays !== null) return;
  run.changes.push({ kind: "update", table: "contact", key: [id], set: { idealDays: everyDays } });
}

function newPerson(run: ImportRun, source: SourceRun, { card, everyDays }: CardReading): ContactId {
  const id = run.ids.next<ContactId>();
  run.stage.insert("contact", {
    ...NEW_CONTACT,
    id,
    kind: card.kind,
    entered: source.isNew ? "history" : "arrival",
    enteredOn: source.claimedOn,
    starred: 0,
    idealDays: everyDays ?? null,
  });
  const names = card.name === undefined ? [] : [card.name.full];
  run.people.set(id, { kind: card.kind, names, isNew: true, said: saidBy(card) });
  return id;
}

function saidBy({ positions, addresses, dates }: Card): NonNullable<Person["said"]> {
  return {
    organisations: positions.flatMap(({ organisation }) => organisation ?? []),
    titles: positions.flatMap(({ title }) => title ?? []),
    places: addresses.flatMap(({ city }) => city ?? []),
    birthday: dates.find(({ kind }) => kind === "birthday")?.date ?? null,
  };
}

/** A card's addresses become the contact's, unless they are shared or another's. */
function claim(run: ImportRun, identities: readonly BroughtIdentity[], record: RecordId, contact: ContactId): void {
  for (const { held, shared } of identities) {
    if (held.status === "claimed") noteContested(run, held, contact);
    if (held.status !== "unclaimed") continue;
    if (shared) {
      held.status = "shared";
      continue;
    }
    held.status = "claimed";
    held.record = record;
    held.contact = contact;
  }
}
