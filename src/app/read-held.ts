/** Everything that is held about one contact: what `show --all` prints and `forget` removes. */
import type * as facts from "../core/facts.ts";
import type { Mention } from "../core/feed/feed-facts.ts";
import type { RegroupLine } from "../core/regroup/regroup-facts.ts";
import { phraseOf, phrasesIn } from "../core/feed/phrases.ts";
import { given } from "../core/failure.ts";
import type { ContactId, IdentityId, InteractionId } from "../core/id.ts";
import type { Key } from "../core/key.ts";
import type { Store } from "../store/port.ts";
import { readMark } from "../core/help/introduction.ts";
import { findMeetings } from "./find-meetings.ts";
import { introducedSecond } from "./read-introductions.ts";
import type { Session } from "./session.ts";

export interface Held {
  readonly contact: facts.Contact;
  readonly records: readonly facts.SourceRecord[];
  readonly details: readonly facts.Detail[];
  readonly positions: readonly facts.Position[];
  /** Companies of those positions. */
  readonly organisations: readonly facts.Organisation[];
  readonly identities: readonly facts.Identity[];
  readonly notes: readonly facts.Note[];
  /** Introductions of others to them among it. */
  readonly help: readonly facts.HelpEntry[];
  /** Others' answers to those introductions among them. */
  readonly occasions: readonly facts.OccasionAnswer[];
  readonly touches: readonly facts.Touch[];
  readonly memberships: readonly facts.Membership[];
  readonly verdicts: readonly facts.Verdict[];
  /** Lines of regroups that speak of them, or name them. */
  readonly lines: readonly RegroupLine[];
  /** Pieces of feeds that concern or name them. */
  readonly mentions: readonly Mention[];
  /** Photos. */
  readonly blobs: readonly facts.Blob[];
  /** What they took part in, with everybody's part and the copies in further sources. */
  readonly exchanges: readonly HeldExchange[];
  /** Calendar entries that name them in what is to come, in their bytes, as the owner says, or as `kith meetings` asks. */
  readonly entries: readonly HeldEntry[];
  /** Answers that name them about entries which no calendar holds any more. */
  readonly namings: readonly facts.Naming[];
}

export interface HeldExchange {
  readonly interaction: facts.Interaction;
  readonly parts: readonly facts.Participation[];
  readonly copies: readonly facts.Copy[];
}

export interface HeldEntry {
  readonly record: facts.SourceRecord;
  readonly event: facts.CalendarEvent;
  readonly expected: readonly facts.Expected[];
  /** What the owner answered about whom it names. */
  readonly namings: readonly facts.Naming[];
}

export async function readHeld(session: Session, id: ContactId): Promise<Held> {
  const { store, owner } = session;
  const contact = given(await store.get(owner, "contact", [id]), "a found contact is there");
  const records = await store.scan(owner, "record", { index: "byContact", equals: [id] });
  const details: facts.Detail[] = [];
  const positions: facts.Position[] = [];
  const identities: facts.Identity[] = [];
  for (const { id: record } of records) {
    details.push(...(await store.scan(owner, "detail", { index: "byRecord", equals: [record] })));
    positions.push(...(await store.scan(owner, "position", { index: "byRecord", equals: [record] })));
    identities.push(...(await store.scan(owner, "identity", { index: "byRecord", equals: [record] })));
  }
  const held = {
    ...{ contact, records, details, positions, identities },
    organisations: await each(
      store,
      owner,
      "organisation",
      new Set(positions.flatMap((one) => one.organisation ?? [])),
    ),
    notes: await store.scan(owner, "note", { index: "byContact", equals: [id] }),
    ...(await readHelp(session, id)),
    touches: await store.scan(owner, "touch", { index: "byContact", equals: [id] }),
    memberships: await store.scan(owner, "membership", { index: "byContact", equals: [id] }),
    verdicts: [
      ...(await store.scan(owner, "verdict", { index: "byPair", equals: [id] })),
      ...(await store.scan(owner, "verdict", { index: "byOther", equals: [id] })),
    ],
    blobs: await each(store, owner, "blob", new Set(details.flatMap(({ value }) => photoHash(value) ?? []))),
    exchanges: await readExchanges(session, identities),
  };
  const { names } = wordsOf(held);
  const lines = (await store.scan(owner, "regroupLine")).filter(
    ({ contact: one, other, text }) => one === id || other === id || names.some((name) => text.includes(name)),
  );
  const phrases = names.flatMap((name) => phraseOf(name) ?? []);
  const namesThem = ({ title, link }: Mention): boolean => {
    const said = phrasesIn(`${title} ${link ?? ""}`);
    return names.some((name) => title.includes(name)) || phrases.some((phrase) => said.has(phrase));
  };
  const mentions = (await store.scan(owner, "mention")).filter((one) => one.contact === id || namesThem(one));
  const entries = await readEntries(session, held);
  const found = new Set(entries.flatMap(({ namings }) => namings.map((naming) => naming.id)));
  const namings: facts.Naming[] = [];
  for (const identity of identities) {
    const own = await store.scan(owner, "naming", { index: "byIdentity", equals: [identity.id] });
    namings.push(...own.filter((naming) => !found.has(naming.id)));
  }
  return { ...held, lines, mentions, entries, namings };
}

/** The ledger and answers of theirs; an introduction is held whole, with what the other of the two has of it. */
async function readHelp(
  session: Pick<Session, "store" | "owner">,
  contact: ContactId,
): Promise<Pick<Held, "help" | "occasions">> {
  const { store, owner } = session;
  const help = [...(await store.scan(owner, "help", { index: "byContact", equals: [contact] }))];
  for (const entry of await introducedSecond(session, contact)) {
    const row = help.some(({ id }) => id === entry) ? undefined : await store.get(owner, "help", [entry]);
    if (row !== undefined) help.push(row);
  }
  const introduced = new Set(help.flatMap(({ id, kind }) => (kind === "introduction" ? [id] : [])));
  if (introduced.size === 0)
    return { help, occasions: await store.scan(owner, "occasion", { index: "byContact", equals: [contact] }) };
  const occasions = (await store.scan(owner, "occasion")).filter((answer) => {
    const mark = readMark(answer.key);
    return answer.contact === contact || (mark !== null && introduced.has(mark.id));
  });
  return { help, occasions };
}

/** The addresses by which participants recognise them, and every name a source gives them. */
export function wordsOf({ details, identities }: Pick<Held, "details" | "identities">): {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
} {
  const names = details
    .filter(({ field }) => field === "name" || field === "other-name" || field === "nickname")
    .map(({ value }) => value);
  const addresses = details
    .filter(({ field }) => field === "email" || field === "phone" || field === "url" || field === "handle")
    .map(({ value }) => value);
  for (const { kind, value, name } of identities) {
    // A hand's record is known by its number, which says nothing.
    if (kind === "contact") continue;
    if (kind === "name") names.push(value.slice(value.indexOf(":") + 1));
    else addresses.push(value);
    if (name !== null) names.push(name);
  }
  return { names: [...new Set(names)], addresses: [...new Set(addresses)] };
}

/** The hash of a photo that a detail names. */
export function photoHash(value: string): string | undefined {
  return value.startsWith("sha256:") ? value.slice("sha256:".length) : undefined;
}

async function each<T extends "organisation" | "blob">(
  store: Store,
  owner: Session["owner"],
  table: T,
  keys: ReadonlySet<number | string>,
): Promise<facts.Facts[T][]> {
  const rows: facts.Facts[T][] = [];
  for (const key of keys) {
    const row = await store.get(owner, table, [key]);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

async function readExchanges(
  { store, owner }: Pick<Session, "store" | "owner">,
  identities: readonly facts.Identity[],
): Promise<HeldExchange[]> {
  const ids = new Set<InteractionId>();
  for (const { id } of identities) {
    for (const part of await store.scan(owner, "participation", { index: "byIdentity", equals: [id] })) {
      ids.add(part.interaction);
    }
  }
  const exchanges: HeldExchange[] = [];
  for (const id of [...ids].sort((a, b) => a - b)) {
    exchanges.push({
      interaction: given(await store.get(owner, "interaction", [id]), "a participation's interaction is there"),
      parts: await store.scan(owner, "participation", { equals: [id] }),
      copies: await store.scan(owner, "copy", { index: "byInteraction", equals: [id] }),
    });
  }
  return exchanges;
}

/** Calendar entries hang off records of nobody. */
async function readEntries(
  session: Session,
  held: Pick<Held, "contact" | "details" | "identities">,
): Promise<HeldEntry[]> {
  const { store, owner } = session;
  const ids = new Set<IdentityId>(held.identities.map(({ id }) => id));
  const { names, addresses } = wordsOf(held);
  const words = [...names.filter((name) => name.includes(" ")), ...addresses].map((word) => word.toLowerCase());
  const asked = await readAsked(session, held.contact.id);
  const entries: HeldEntry[] = [];
  const told = new Set<string>();
  for (const record of await store.scan(owner, "record", { index: "byContact", equals: [null] })) {
    const [event] = await store.scan(owner, "event", { index: "byRecord", equals: [record.id] });
    if (event === undefined) continue;
    const expected = await store.scan(owner, "expected", { index: "byEvent", equals: [event.id] });
    const text = `${event.title}\n${record.raw === null ? "" : unfolded(record.raw)}`.toLowerCase();
    const namings = await store.scan(owner, "naming", { index: "byKey", equals: [record.key] });
    const isNamed =
      words.some((word) => text.includes(word)) ||
      asked.has(record.key) ||
      namings.some(({ identity }) => identity !== null && ids.has(identity)) ||
      expected.some((one) => idsIn(one).some((id) => ids.has(id)));
    // One answer for the entry in every calendar.
    if (isNamed) entries.push({ record, event, expected, namings: told.has(record.key) ? [] : namings });
    if (isNamed) told.add(record.key);
  }
  return entries;
}

/** Keys of entries of which it is asked whether they name them: "Lunch Ana" holds no whole name. */
async function readAsked(session: Session, contact: ContactId): Promise<ReadonlySet<Key>> {
  const { store, owner } = session;
  const keys = new Set<Key>();
  for (const { event, contacts } of await findMeetings(session)) {
    if (!contacts.some((one) => one.contact === contact)) continue;
    const { record } = given(await store.get(owner, "event", [event]), "an entry that is asked about is there");
    keys.add(given(await store.get(owner, "record", [record]), "an entry has its record").key);
  }
  return keys;
}

/** The identities that a coming meeting is expected with. */
export function idsIn({ identities }: Pick<facts.Expected, "identities">): IdentityId[] {
  return JSON.parse(identities) as IdentityId[];
}

/** Long lines of calendars are folded, amid an address too. */
function unfolded(raw: Uint8Array): string {
  return new TextDecoder().decode(raw).replaceAll(/\r?\n[ \t]/g, "");
}
