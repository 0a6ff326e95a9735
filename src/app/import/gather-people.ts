/** Gathers whom to compare with whom when an import ends: its own contacts, and those of the store that share a link with them. */
import { type ContactId, idOf } from "../../core/id.ts";
import { localPartOf } from "../../core/person/identity.ts";
import { linkKeysOf } from "../../core/person/link-keys.ts";
import type { DuplicatePerson } from "../../core/person/prepare-person.ts";
import type { Profile } from "../../core/person/profile.ts";
import { queryTokens } from "../../core/search/tokens.ts";
import { duplicatePersonOf } from "../find-duplicates.ts";
import type { ImportRun } from "./import-run.ts";

export interface Gathered {
  readonly people: readonly DuplicatePerson[];
  /** How many contacts there will be altogether. */
  readonly bookSize: number;
}

/** Of more than so many new contacts only those are compared that share a link with anybody. */
const MANY = 2000;
/** Looking one person up costs about as much as reading so many in one go. */
const LOOK_UP_COST = 20;
/** Namesakes beyond tell nobody apart. */
const MOST_FOUND = 40;

export async function gatherPeople(run: ImportRun, fresh: readonly ContactId[]): Promise<Gathered> {
  const { store, owner } = run.session;
  const own = freshPeople(run, fresh);
  const keysByContact = new Map(own.map((person) => [person.contact, [...linkKeysOf(person)]]));
  const counts = new Map<string, number>();
  const count = (keys: Iterable<string>): void => {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const keys of keysByContact.values()) count(keys);
  const stored = await store.count(owner, "contact");
  const known = stored === 0 ? [] : await knownPeople(run, own, new Set(counts.keys()), stored);
  for (const person of known) count(linkKeysOf(person));
  const isLinked = ({ contact }: DuplicatePerson): boolean =>
    keysByContact.get(contact)?.some((key) => (counts.get(key) ?? 0) > 1) === true;
  const people = own.length > MANY ? own.filter(isLinked) : own;
  return { people: [...known, ...people], bookSize: stored + own.length };
}

function freshPeople(run: ImportRun, fresh: readonly ContactId[]): DuplicatePerson[] {
  const values = new Map<ContactId, Record<"email" | "phone" | "profile", string[]>>();
  for (const id of fresh) values.set(id, { email: [], phone: [], profile: [] });
  for (const { contact, kind, value } of run.identities.all()) {
    const held = contact === undefined ? undefined : values.get(contact);
    if (held === undefined) continue;
    if (kind === "email" || kind === "phone" || kind === "profile") held[kind].push(value);
  }
  return fresh.flatMap((contact) => {
    const [person, held] = [run.people.get(contact), values.get(contact)];
    if (person === undefined || held === undefined) return [];
    const { organisations = [], titles = [], places = [], birthday = null } = person.said ?? {};
    const { email: emails, phone: phones, profile: profiles } = held;
    const names = [...new Set(person.names)];
    return { contact, kind: person.kind, names, organisations, titles, places, birthday, emails, phones, profiles };
  });
}

/** Those of the store that share a link: looked up one by one for a small reading, read through for a large one. */
async function knownPeople(
  run: ImportRun,
  own: readonly DuplicatePerson[],
  keys: ReadonlySet<string>,
  stored: number,
): Promise<DuplicatePerson[]> {
  const { store, owner } = run.session;
  // Whoever another card has just shown to be somebody else is gone when this import is applied.
  const gone = new Set(run.merges.flatMap(({ survivor, other }) => [survivor, other]));
  const found: DuplicatePerson[] = [];
  const take = (row: { readonly contact: ContactId; readonly profile: string } | undefined): void => {
    if (row === undefined || gone.has(row.contact) || run.released.has(row.contact)) return;
    const person = duplicatePersonOf(JSON.parse(row.profile) as Profile);
    if ([...linkKeysOf(person)].some((key) => keys.has(key))) found.push(person);
  };
  if (own.length * LOOK_UP_COST > stored) {
    for (const row of await store.scan(owner, "profile")) take(row);
  } else {
    for (const contact of await lookUp(run, own)) take(await store.get(owner, "profile", [contact]));
  }
  const kinds = await Promise.all(found.map(({ contact }) => store.get(owner, "contact", [contact])));
  return found.filter((_, index) => kinds[index]?.kind === "person");
}

async function lookUp(run: ImportRun, own: readonly DuplicatePerson[]): Promise<ReadonlySet<ContactId>> {
  const { store, owner } = run.session;
  const found = new Set<ContactId>();
  for (const { names, emails } of own) {
    const queries = [...names, ...emails.map(localPartOf)].map(queryTokens);
    for (const tokens of queries) {
      if (tokens.length === 0 || tokens.join("").length < 5) continue;
      const contacts = await store.findCandidates(owner, tokens, MOST_FOUND, "exact");
      for (const contact of contacts) found.add(idOf<"contact">(contact));
    }
  }
  return found;
}
