/** Keeps the help ledger: what contacts need and can give, what the owner promised and asked for. */
import type { Day } from "../core/day.ts";
import { Failure } from "../core/failure.ts";
import type { HelpEntry, HelpKind, HelpState } from "../core/facts.ts";
import { type HelpId, parseShownId, showId } from "../core/id.ts";
import { orderEntries, sayWhose } from "../core/help/ledger.ts";
import { oneLine, quoteText } from "../core/cut-text.ts";
import type { FoundContact } from "./find-contact.ts";
import { type Session, decideAndApply } from "./session.ts";

export interface NewEntry {
  readonly kind: HelpKind;
  /** Null for the owner's own need or offer. */
  readonly who: FoundContact | null;
  readonly text: string;
  readonly on: Day;
  readonly place: string | null;
  readonly dueOn: Day | null;
}

/** An entry with the name it is told by; null for the owner's own. */
export interface NamedEntry {
  readonly entry: HelpEntry;
  readonly name: string | null;
}

const WITH_ARTICLE: Readonly<Record<HelpKind, string>> = {
  need: "A need",
  offer: "An offer",
  promise: "A promise",
  ask: "An ask",
  news: "News",
};

/**
 * Writes an entry down, each of its words on one line. Throws bad-usage without words, and for promises and asks to nobody.
 * The history tells of it by its number: its words would outlive a contact who is forgotten.
 */
export async function addEntry(session: Session, added: NewEntry): Promise<HelpEntry> {
  const { kind, who, on, dueOn } = added;
  const text = oneLine(added.text);
  const place = wordsOrNull(added.place);
  if (text === "") throw new Failure("bad-usage", `${WITH_ARTICLE[kind]} needs words`);
  if (who === null && (kind === "promise" || kind === "ask")) {
    throw new Failure("bad-usage", `${WITH_ARTICLE[kind]} is between you and somebody else`, {
      hint: `Name them: kith ${kind} Ana "the report".`,
    });
  }
  if (who !== null && kind === "news") {
    throw new Failure("bad-usage", "News is yours, and of nobody else", {
      hint: "Leave the name out: `kith news WORDS`.",
    });
  }
  return decideAndApply(session, (ids) => {
    const row: HelpEntry = {
      ...{ id: ids.next<HelpId>(), kind, contact: who?.contact ?? null, text, on, place, dueOn },
      ...{ state: "open", closedOn: null, outcome: null },
    };
    return Promise.resolve({
      kind: "help",
      summary: `${sayWhose(kind, who?.name ?? null)}, ${showId("help", row.id)}`,
      changes: [{ kind: "insert", table: "help", row }],
      answer: row,
    });
  });
}

/** Finds an entry by its id, `h_12`. Throws not-found. */
export async function findEntry(session: Session, text: string): Promise<NamedEntry> {
  const id = parseShownId("help", text);
  const entry = id === undefined ? undefined : await session.store.get(session.owner, "help", [id]);
  if (entry === undefined) {
    throw new Failure("not-found", `The ledger holds no ${quoteText(text)}`, {
      hint: "`kith ledger --all` lists its entries with their numbers, such as h_12.",
    });
  }
  return nameEntry(session, entry);
}

/** Closes an entry, or opens it again; `outcome` null keeps what was said of it before. What says nothing new changes nothing. */
export async function closeEntry(
  session: Session,
  { entry, name }: NamedEntry,
  state: HelpState,
  outcome: string | null,
): Promise<HelpEntry> {
  const closed: HelpEntry =
    state === "open"
      ? { ...entry, state, closedOn: null, outcome: null }
      : { ...entry, state, closedOn: session.today, outcome: wordsOrNull(outcome) ?? entry.outcome };
  return decideAndApply(session, () => {
    const { closedOn, outcome: told } = closed;
    const isSame = entry.state === state && entry.outcome === told;
    const verb = { open: "Open again", done: "Done", dropped: "Dropped" }[state];
    return Promise.resolve({
      kind: "help",
      summary: `${verb}: ${sayWhose(entry.kind, name)}, ${showId("help", entry.id)}`,
      changes: isSame
        ? []
        : [{ kind: "update", table: "help", key: [entry.id], set: { state, closedOn, outcome: told } }],
      answer: isSame ? entry : closed,
    });
  });
}

function wordsOrNull(text: string | null): string | null {
  return oneLine(text ?? "") || null;
}

/** Which entries to list. */
export interface EntryFilter {
  readonly kind?: HelpKind;
  /** One contact, or null for the owner's own; undefined for all. */
  readonly who?: FoundContact | null;
  /** Closed ones too. */
  readonly closed?: boolean;
}

export async function listEntries(session: Session, { kind, who, closed = false }: EntryFilter): Promise<NamedEntry[]> {
  const { store, owner } = session;
  const entries =
    who !== undefined
      ? await store.scan(owner, "help", { index: "byContact", equals: [who?.contact ?? null] })
      : closed
        ? await store.scan(owner, "help")
        : await store.scan(owner, "help", { index: "byState", equals: ["open"] });
  const wanted = entries.filter((one) => (kind === undefined || one.kind === kind) && (closed || one.state === "open"));
  const named: NamedEntry[] = [];
  for (const entry of orderEntries(wanted)) named.push(await nameEntry(session, entry));
  return named;
}

async function nameEntry({ store, owner }: Session, entry: HelpEntry): Promise<NamedEntry> {
  const profile = entry.contact === null ? undefined : await store.get(owner, "profile", [entry.contact]);
  return { entry, name: entry.contact === null ? null : (profile?.name ?? showId("contact", entry.contact)) };
}
