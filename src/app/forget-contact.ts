/** Forgets a contact: the one change that cannot be taken back (data-model.md §1). */
import type * as facts from "../core/facts.ts";
import { Failure } from "../core/failure.ts";
import { phraseOf } from "../core/feed/phrases.ts";
import { forgottenRows, identityTrace, namedTrace, openForgotten, recordTrace, type Trace } from "../core/forgotten.ts";
import { type ContactId, idOf } from "../core/id.ts";
import { foldedWholeMatch } from "../core/search/candidates.ts";
import { foldText } from "../core/search/fold.ts";
import { readQuery } from "../core/search/rank.ts";
import type { SourceKind } from "../core/reading.ts";
import type { Erasure } from "../store/port.ts";
import type { FoundContact } from "./find-contact.ts";
import { type Shared, forgetChanges } from "./forget-changes.ts";
import { type Held, photoHash, readHeld, wordsOf } from "./read-held.ts";
import { keysOfFiltersFor } from "./saved-filters.ts";
import type { Session } from "./session.ts";

export interface Forgot {
  readonly seq: number;
  /** The data's file holds nothing of them any more; else another process was in the way. */
  readonly isClean: boolean;
  readonly records: number;
  /** Interactions that went with them, and those with others that stay without them. */
  readonly interactions: number;
  readonly kept: number;
  /** Others whose notes or cards name them: left as they are. */
  readonly mentions: readonly FoundContact[];
}

/** How often a decision is made again because somebody else wrote in between. */
const TRIES = 5;
const INSTEAD = "somebody forgotten";

/** `drawSalt` gives random text for the first one who is forgotten; later ones are hashed with the same. */
export async function forgetContact(session: Session, found: FoundContact, drawSalt: () => string): Promise<Forgot> {
  const { store, owner } = session;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const head = await store.head(owner);
    const { erasure, ...answer } = await decideForgetting(session, found, drawSalt);
    const erased = await store.erase(owner, erasure, head);
    if (erased.kind === "applied") return { ...answer, seq: erased.seq, isClean: erased.isClean };
  }
  throw new Failure("store-busy", "Another process keeps changing the data", {
    hint: "Wait for it to finish and run the same command again; nothing was written.",
  });
}

/** Forgets whoever an older archive brought back, by what was remembered of them; gives how many. */
export async function forgetAgain(session: Session, rows: readonly facts.Forgotten[]): Promise<number> {
  const known = new Set((await session.store.scan(session.owner, "forgotten")).map(({ hash }) => hash));
  const news = rows.filter(({ hash }) => !known.has(hash));
  const contacts = await whoIsForgotten(session, news);
  for (const contact of contacts) await forgetContact(session, { contact, name: "" }, () => news[0]?.salt ?? "");
  return contacts.length;
}

/** Contacts of whom an address or a record was remembered as forgotten. */
export async function whoIsForgotten(
  session: Pick<Session, "store" | "owner">,
  rows: readonly facts.Forgotten[],
): Promise<readonly ContactId[]> {
  const { store, owner } = session;
  const isForgotten = openForgotten(rows);
  if (isForgotten === undefined) return [];
  const contacts = new Set<ContactId>();
  for (const record of await store.scan(owner, "record")) {
    if (record.contact === null || contacts.has(record.contact)) continue;
    const identities = await store.scan(owner, "identity", { index: "byRecord", equals: [record.id] });
    if ((await tracesOf(session, [record], identities)).some(isForgotten)) contacts.add(record.contact);
  }
  return [...contacts];
}

type Decided = Omit<Forgot, "seq" | "isClean"> & { readonly erasure: Erasure };

async function decideForgetting(session: Session, found: FoundContact, drawSalt: () => string): Promise<Decided> {
  const held = await readHeld(session, found.contact);
  const { store, owner } = session;
  const earlier = await store.scan(owner, "forgotten");
  const salt = earlier[0]?.salt ?? drawSalt();
  const known = new Set(earlier.map(({ hash }) => hash));
  const { names, addresses } = wordsOf(held);
  const named = names.flatMap((name) => phraseOf(name) ?? []).map(namedTrace);
  const traces = [...(await tracesOf(session, held.records, held.identities)), ...named];
  const rows = forgottenRows(traces, salt, session.today);
  const { changes, removed, kept } = forgetChanges(
    held,
    await readShared(session, held),
    rows.filter(({ hash }) => !known.has(hash)),
  );
  return {
    records: held.records.length,
    interactions: removed,
    kept,
    mentions: await readMentions(session, held),
    erasure: {
      surface: session.surface,
      at: session.now,
      kind: "forget",
      summary: "Forgot somebody",
      changes,
      words: [...new Set([found.name, ...names, ...addresses])],
      inPlaceOf: INSTEAD,
      sealed: "forgetting cannot be undone",
      sealedWith: `it was about ${INSTEAD}`,
    },
  };
}

/** By what a later reading would bring them again. */
async function tracesOf(
  { store, owner }: Pick<Session, "store" | "owner">,
  records: readonly facts.SourceRecord[],
  identities: readonly facts.Identity[],
): Promise<Trace[]> {
  const traces: Trace[] = [];
  for (const record of records) {
    const source = await store.get(owner, "source", [record.source]);
    if (source !== undefined && source.kind !== "hand") traces.push(recordTrace(source, record.key));
  }
  for (const identity of identities) {
    if (identity.kind === "contact") continue;
    const id = identity.kind === "name" ? Number.parseInt(identity.value, 10) : Number.NaN;
    const source = Number.isNaN(id) ? undefined : await store.get(owner, "source", [id]);
    traces.push(identityTrace(identity, source));
  }
  return traces;
}

async function readShared(session: Session, held: Held): Promise<Shared> {
  const { store, owner } = session;
  const records = new Set<number>(held.records.map(({ id }) => id));
  const organisations: facts.Organisation[] = [];
  for (const organisation of held.organisations) {
    const positions = await store.scan(owner, "position", { index: "byOrganisation", equals: [organisation.id] });
    if (positions.every(({ record }) => records.has(record))) organisations.push(organisation);
  }
  const hashes = new Set(held.blobs.map(({ hash }) => hash));
  if (hashes.size > 0) {
    for (const { value, record } of await store.scan(owner, "detail")) {
      const hash = photoHash(value);
      if (hash !== undefined && !records.has(record)) hashes.delete(hash);
    }
  }
  const owners = await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] });
  const ownerIds = new Set<number>(owners.map(({ id }) => id));
  return {
    organisations,
    blobs: held.blobs.filter(({ hash }) => hashes.has(hash)),
    sources: await readChats(session, held),
    named: await readNamed(session, held),
    touches: await readNamingTouches(session, held),
    filters: await readFilters(session, held, organisations),
    isOwner: (identity) => ownerIds.has(identity),
  };
}

/** Whoever looked for a part of their name looked for them. */
async function readFilters(session: Session, held: Held, alone: readonly facts.Organisation[]): Promise<string[]> {
  const { names, addresses } = wordsOf(held);
  const whole = new Set([...names, ...addresses, ...alone.map(({ name }) => name)].map(foldText));
  const parts = new Set(
    names.flatMap((name) => foldText(name).split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length > 2),
  );
  return keysOfFiltersFor(session, (said) => {
    const folded = foldText(said);
    return (
      [...whole].some((one) => one.length > 2 && folded.includes(one)) ||
      folded.split(/[^\p{L}\p{N}]+/u).some((word) => parts.has(word))
    );
  });
}

const CHATS: readonly SourceKind[] = ["whatsapp", "telegram", "facebook", "instagram", "imessage", "x-messages"];

/** Sources that bear their name: the chats with them. */
async function readChats({ store, owner }: Session, held: Held): Promise<facts.Source[]> {
  const names = wordsOf(held).names.map((name) => name.toLowerCase());
  const met = new Set<number>([
    ...held.records.map(({ source }) => source),
    ...held.exchanges.map(({ interaction }) => interaction.source),
  ]);
  return (await store.scan(owner, "source")).filter(({ id, kind, name, key, locations }) => {
    const text = `${name} ${key} ${locations}`.toLowerCase();
    return CHATS.includes(kind) && met.has(id) && names.some((one) => one.length > 2 && text.includes(one));
  });
}

/** Touches of others whose words name them, as they read without the name. */
async function readNamingTouches({ store, owner }: Session, held: Held): Promise<Shared["touches"]> {
  const names = wordsOf(held).names.filter((name) => name.includes(" "));
  const own = new Set(held.touches.map(({ id }) => id));
  return (await store.scan(owner, "touch")).flatMap(({ id, proposal }) => {
    const without = names.reduce((text, name) => text.replaceAll(JSON.stringify(name).slice(1, -1), INSTEAD), proposal);
    return own.has(id) || without === proposal ? [] : [{ id, proposal: without }];
  });
}

async function readNamed({ store, owner }: Session, held: Held): Promise<facts.Identity[]> {
  const names = new Set(wordsOf(held).names.filter((name) => name.includes(" ")));
  const named: facts.Identity[] = [];
  for (const status of ["unclaimed", "shared"]) {
    const all = await store.scan(owner, "identity", { index: "byStatus", equals: [status] });
    named.push(...all.filter(({ name }) => name !== null && names.has(name)));
  }
  return named;
}

/** Others of whom something is known in which their whole name stands. */
async function readMentions({ store, owner }: Session, held: Held): Promise<FoundContact[]> {
  const mentions = new Map<number, FoundContact>();
  for (const name of wordsOf(held).names) {
    const { tokens } = readQuery(name);
    if (tokens.length < 2) continue;
    for (const id of await store.findCandidates(owner, tokens, Number.MAX_SAFE_INTEGER, "exact")) {
      const row = await store.get(owner, "search", [id]);
      if (id === held.contact.id || row === undefined || !foldedWholeMatch(row.text, tokens)) continue;
      const profile = await store.get(owner, "profile", [id]);
      mentions.set(id, { contact: idOf(id), name: profile?.name ?? "" });
    }
  }
  return [...mentions.values()];
}
