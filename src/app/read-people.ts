/** Reads what plans, lists and triage see of everybody: a few scans, whatever the number of contacts. */
import type { Instant } from "../core/day.ts";
import type { Contact, Group, HelpEntry, Interaction, OccasionAnswer, Touch } from "../core/facts.ts";
import type { ContactId, GroupId, IdentityId, RecordId } from "../core/id.ts";
import type { Profile } from "../core/person/profile.ts";
import type { PlanContact } from "../core/plan/plan.ts";
import { EMPTY_HISTORY, type TieHistory } from "../core/tie/history.ts";
import { type PackedHistory, openHistory } from "../core/tie/pack-history.ts";
import { directionOf } from "../core/tie/tie-event.ts";
import type { Role } from "../core/reading.ts";
import { baseSubject } from "../core/interaction/subject.ts";
import { isAbsence } from "../formats/email/subject-words.ts";
import type { Session } from "./session.ts";

export interface People {
  readonly contacts: readonly PlanContact[];
  /** Best-ranked first. */
  readonly groups: readonly Group[];
}

/** Everybody, ascending by id. Profiles and histories are unpacked when they are asked for: of many, few are. */
export async function readPeople({ store, owner }: Pick<Session, "store" | "owner">): Promise<People> {
  const contacts = await store.scan(owner, "contact");
  const profiles = await store.scan(owner, "profile");
  const ties = await store.scan(owner, "tie");
  const listings = await store.scan(owner, "listing");
  const groups = await readGroups({ store, owner });
  const groupsById = new Map(groups.map((group) => [group.id, group]));
  const memberships = new Map<ContactId, GroupId[]>();
  for (const { contact, group } of await store.scan(owner, "membership")) push(memberships, contact, group);
  const touches = new Map<ContactId, Touch[]>();
  for (const touch of await store.scan(owner, "touch")) push(touches, touch.contact, touch);
  const help = new Map<ContactId, HelpEntry[]>();
  for (const entry of await store.scan(owner, "help")) if (entry.contact !== null) push(help, entry.contact, entry);
  const answers = new Map<ContactId, OccasionAnswer[]>();
  for (const answer of await store.scan(owner, "occasion")) push(answers, answer.contact, answer);
  const expected = await readExpected({ store, owner });

  const unpack = createUnpacker();
  const nextProfile = inStep(profiles);
  const nextListing = inStep(listings);
  const nextTie = inStep(ties);
  const people: PlanContact[] = [];
  for (const contact of contacts) {
    const profile = nextProfile(contact.id);
    const listing = nextListing(contact.id);
    const tie = nextTie(contact.id);
    if (profile === undefined || listing === undefined) continue;
    const groupsOf = memberships.get(contact.id);
    people.push(
      new StoredPerson(contact, profile.profile, unpack, listing.nameKey, tie, {
        groups: groupsOf === undefined ? NONE : ranked(groupsOf.flatMap((id) => groupsById.get(id) ?? [])),
        expected: expected.get(contact.id) ?? NONE,
        touches: touches.get(contact.id) ?? NONE,
        help: help.get(contact.id) ?? NONE,
        answers: answers.get(contact.id) ?? NONE,
      }),
    );
  }
  return { groups, contacts: people };
}

/** Best-ranked first. */
export async function readGroups({ store, owner }: Pick<Session, "store" | "owner">): Promise<readonly Group[]> {
  return ranked([...(await store.scan(owner, "group"))]);
}

const NONE: readonly never[] = [];

/** Gives the row of each contact asked for, in ascending order, from rows in the same order. */
function inStep<R extends { readonly contact: ContactId }>(rows: readonly R[]): (contact: ContactId) => R | undefined {
  let place = 0;
  return (contact) => {
    let row = rows[place];
    while (row !== undefined && row.contact < contact) row = rows[++place];
    return row?.contact === contact ? row : undefined;
  };
}

function ranked(groups: Group[]): readonly Group[] {
  return groups.sort((a, b) => a.rank - b.rank || a.id - b.id);
}

type Unpack = (packed: string) => Profile;

/** Unpacks profiles, and keeps the last one: who is looked at is asked for it many times, and nobody else is. */
function createUnpacker(): Unpack {
  let last: { readonly packed: string; readonly profile: Profile } | undefined;
  return (packed) => {
    if (last?.packed !== packed) last = { packed, profile: JSON.parse(packed) as Profile };
    return last.profile;
  };
}

type Held = "groups" | "expected" | "touches" | "help" | "answers";

class StoredPerson implements PlanContact {
  readonly contact: Contact;
  readonly nameKey: string | null;
  readonly groups: readonly Group[];
  readonly expected: readonly Instant[];
  readonly touches: readonly Touch[];
  readonly help: readonly HelpEntry[];
  readonly answers: readonly OccasionAnswer[];
  readonly outside = NONE;
  readonly lastSubject = null;
  readonly #profile: string;
  readonly #unpack: Unpack;
  readonly #tie: PackedHistory | undefined;

  constructor(
    contact: Contact,
    profile: string,
    unpack: Unpack,
    nameKey: string | null,
    tie: PackedHistory | undefined,
    { groups, expected, touches, help, answers }: Pick<PlanContact, Held>,
  ) {
    this.contact = contact;
    this.#profile = profile;
    this.#unpack = unpack;
    this.nameKey = nameKey;
    this.#tie = tie;
    this.groups = groups;
    this.expected = expected;
    this.touches = touches;
    this.help = help;
    this.answers = answers;
  }

  /** Opened anew each time: what is unpacked of it goes with whoever asked. */
  get history(): TieHistory {
    return this.#tie === undefined ? EMPTY_HISTORY : openHistory(this.#tie);
  }

  get profile(): Profile {
    return this.#unpack(this.#profile);
  }
}

/** The same person with a last topic. */
export function withLastSubject(person: PlanContact, lastSubject: string | null): PlanContact {
  return { ...whole(person), lastSubject };
}

/** The same person with what was found outside of the tie. */
export function withOutside(person: PlanContact, outside: PlanContact["outside"]): PlanContact {
  return { ...whole(person), outside };
}

function whole({
  contact,
  profile,
  history,
  groups,
  expected,
  touches,
  help,
  answers,
  outside,
  lastSubject,
}: PlanContact): PlanContact {
  return { contact, profile, history, groups, expected, touches, help, answers, outside, lastSubject };
}

/** One person as plans see them; undefined when there is none. */
export async function readPerson(
  session: Pick<Session, "store" | "owner">,
  id: ContactId,
): Promise<PlanContact | undefined> {
  const expected = await readExpected(session);
  const person = await readBarePerson(session, id, expected);
  return person === undefined ? undefined : withLastSubject(person, await readLastSubject(session, id, undefined));
}

/** The same for some, in their order, without last topics; whoever is not there is left out. */
export async function readSome(
  session: Pick<Session, "store" | "owner">,
  ids: readonly ContactId[],
): Promise<readonly PlanContact[]> {
  const expected = await readExpected(session);
  const people: PlanContact[] = [];
  for (const id of ids) {
    const person = await readBarePerson(session, id, expected);
    if (person !== undefined) people.push(person);
  }
  return people;
}

async function readBarePerson(
  { store, owner }: Pick<Session, "store" | "owner">,
  id: ContactId,
  expected: ReadonlyMap<ContactId, readonly Instant[]>,
): Promise<PlanContact | undefined> {
  const contact = await store.get(owner, "contact", [id]);
  const row = await store.get(owner, "profile", [id]);
  if (contact === undefined || row === undefined) return undefined;
  const tie = await store.get(owner, "tie", [id]);
  const groups: Group[] = [];
  for (const { group } of await store.scan(owner, "membership", { index: "byContact", equals: [id] })) {
    const found = await store.get(owner, "group", [group]);
    if (found !== undefined) groups.push(found);
  }
  return {
    contact,
    profile: JSON.parse(row.profile) as Profile,
    history: tie === undefined ? EMPTY_HISTORY : openHistory(tie),
    groups: groups.sort((a, b) => a.rank - b.rank || a.id - b.id),
    expected: expected.get(id) ?? [],
    touches: await store.scan(owner, "touch", { index: "byContact", equals: [id] }),
    help: await store.scan(owner, "help", { index: "byContact", equals: [id] }),
    answers: await store.scan(owner, "occasion", { index: "byContact", equals: [id] }),
    outside: NONE,
    lastSubject: null,
  };
}

/** Coming meetings by contact, each followed from the identity to the record that brought it. */
async function readExpected({ store, owner }: Pick<Session, "store" | "owner">): Promise<Map<ContactId, Instant[]>> {
  const moments = new Map<ContactId, Instant[]>();
  const contacts = new Map<IdentityId, ContactId | undefined>();
  for (const { at, identities } of await store.scan(owner, "expected")) {
    for (const identity of JSON.parse(identities) as IdentityId[]) {
      if (!contacts.has(identity)) contacts.set(identity, await contactOf({ store, owner }, identity));
      const contact = contacts.get(identity);
      if (contact !== undefined) push(moments, contact, at);
    }
  }
  return moments;
}

/** The contact an identity belongs to, through the record that brought it. */
export async function contactOf(
  { store, owner }: Pick<Session, "store" | "owner">,
  identity: IdentityId,
): Promise<ContactId | undefined> {
  const record = (await store.get(owner, "identity", [identity]))?.record;
  if (record === null || record === undefined) return undefined;
  return (await store.get(owner, "record", [record]))?.contact ?? undefined;
}

/** The identities of a contact, with the records they hang off. */
export async function identitiesOf(
  { store, owner }: Pick<Session, "store" | "owner">,
  contact: ContactId,
): Promise<readonly { readonly id: IdentityId; readonly record: RecordId }[]> {
  const found: { id: IdentityId; record: RecordId }[] = [];
  for (const record of await store.scan(owner, "record", { index: "byContact", equals: [contact] })) {
    for (const { id } of await store.scan(owner, "identity", { index: "byRecord", equals: [record.id] })) {
      found.push({ id, record: record.id });
    }
  }
  return found;
}

/** Only what few people share can be a topic between two. */
const TOPIC_RECIPIENTS = 3;

/**
 * Subject of the latest personal exchange with a contact up to an instant; null when none is kept. What somebody else wrote
 * to both is no exchange between the two.
 */
export async function readLastSubject(
  session: Pick<Session, "store" | "owner">,
  contact: ContactId,
  until: Instant | undefined,
): Promise<string | null> {
  const { store, owner } = session;
  const found: { readonly interaction: Interaction; readonly role: Role }[] = [];
  for (const { id } of await identitiesOf(session, contact)) {
    for (const { interaction: key, role } of await store.scan(owner, "participation", {
      index: "byIdentity",
      equals: [id],
    })) {
      const interaction = await store.get(owner, "interaction", [key]);
      if (interaction === undefined || interaction.nature === "bounce" || interaction.subject === "") continue;
      if (interaction.recipients > TOPIC_RECIPIENTS || (until !== undefined && interaction.at > until)) continue;
      found.push({ interaction, role });
    }
  }
  // Few subjects need to be looked at when the latest come first.
  found.sort((a, b) => b.interaction.at - a.interaction.at);
  const own = new Set(
    (await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] })).map(({ id }) => id),
  );
  for (const { interaction, role } of found) {
    if (isAbsence(baseSubject(interaction.subject))) continue;
    const parts = await store.scan(owner, "participation", { equals: [interaction.id] });
    const mine = parts.filter(({ identity }) => own.has(identity)).map((part) => part.role);
    if (directionOf(mine.includes("from") ? "from" : mine[0], role) !== undefined) return interaction.subject;
  }
  return null;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
