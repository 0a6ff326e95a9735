/** Keeps the help ledger: what contacts need and can give, what the owner promised and asked for. */
import type { Day } from "../core/day.ts";
import { Failure } from "../core/failure.ts";
import type { HelpEntry, HelpKind, HelpState } from "../core/facts.ts";
import { type ContactId, type GroupId, type HelpId, parseShownId, showId } from "../core/id.ts";
import { goalUntil } from "../core/help/goal.ts";
import { orderEntries, sayWhose } from "../core/help/ledger.ts";
import { oneLine, quoteText } from "../core/cut-text.ts";
import type { FoundContact } from "./find-contact.ts";
import { introducedSecond, readIntroductions } from "./read-introductions.ts";
import { type Session, decideAndApply } from "./session.ts";

export interface NewEntry {
  readonly kind: HelpKind;
  /** Null for the owner's own need or offer. */
  readonly who: FoundContact | null;
  readonly text: string;
  readonly on: Day;
  readonly place: string | null;
  readonly dueOn: Day | null;
  /** Of a goal: whose members serve it. */
  readonly group?: GroupId | null;
}

/** An entry with the name it is told by; null for the owner's own. */
export interface NamedEntry {
  readonly entry: HelpEntry;
  readonly name: string | null;
  /** Whom an introduction introduces its contact to; absent for all else. */
  readonly other?: FoundContact;
}

const WITH_ARTICLE: Readonly<Record<HelpKind, string>> = {
  need: "A need",
  offer: "An offer",
  promise: "A promise",
  ask: "An ask",
  news: "News",
  introduction: "An introduction",
  goal: "A goal",
};

/**
 * Writes an entry down, each of its words on one line. Throws bad-usage without words, and for promises and asks to nobody.
 * The history tells of it by its number: its words would outlive a contact who is forgotten.
 */
export async function addEntry(session: Session, added: NewEntry): Promise<HelpEntry> {
  const { kind, who, on, dueOn, group = null } = added;
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
  if (who !== null && kind === "goal") {
    throw new Failure("bad-usage", "A goal is yours, and of nobody else", {
      hint: "`kith goal with h_12 NAME` names somebody for one.",
    });
  }
  if (kind === "introduction") {
    throw new Failure("bad-usage", "An introduction is of two people", {
      hint: 'Name them both: kith introduce Ana Ben --why "both restore looms".',
    });
  }
  return decideAndApply(session, (ids) => {
    const row: HelpEntry = {
      ...{ id: ids.next<HelpId>(), kind, contact: who?.contact ?? null, text, on, place },
      ...{ dueOn: kind === "goal" ? (dueOn ?? goalUntil(on)) : dueOn, state: "open", closedOn: null, outcome: null },
      group,
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

/**
 * Closes an entry, or opens it again; `outcome` null keeps what was said of it before. What says nothing new changes nothing.
 * Throws refused for an introduction that would be done before it was made.
 */
export async function closeEntry(
  session: Session,
  { entry, name }: NamedEntry,
  state: HelpState,
  outcome: string | null,
): Promise<HelpEntry> {
  if (entry.kind === "introduction" && state === "done") {
    const introductions = await readIntroductions(session, session.today);
    if (!introductions.some((one) => one.entry.id === entry.id && one.madeOn !== null))
      throw new Failure("refused", `${showId("help", entry.id)} has not been made yet`, {
        hint: "`kith introduce list` says how it stands; `kith ledger drop` closes it.",
      });
  }
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
      ? [
          ...(await store.scan(owner, "help", { index: "byContact", equals: [who?.contact ?? null] })),
          ...(who === null ? [] : await introductionsTo(session, who)),
        ]
      : closed
        ? await store.scan(owner, "help")
        : await store.scan(owner, "help", { index: "byState", equals: ["open"] });
  const wanted = entries.filter((one) => (kind === undefined || one.kind === kind) && (closed || one.state === "open"));
  const named: NamedEntry[] = [];
  for (const entry of orderEntries(wanted)) named.push(await nameEntry(session, entry));
  return named;
}

/** Introductions in which they are asked second. */
async function introductionsTo(session: Session, { contact }: FoundContact): Promise<HelpEntry[]> {
  const entries: HelpEntry[] = [];
  for (const id of await introducedSecond(session, contact)) {
    const entry = await session.store.get(session.owner, "help", [id]);
    if (entry !== undefined && entry.contact !== contact) entries.push(entry);
  }
  return entries;
}

async function nameEntry(session: Session, entry: HelpEntry): Promise<NamedEntry> {
  const named = { entry, name: entry.contact === null ? null : await nameOf(session, entry.contact) };
  if (entry.kind !== "introduction") return named;
  const introduction = (await readIntroductions(session, session.today)).find((one) => one.entry.id === entry.id);
  if (introduction === undefined) return named;
  const { contact } = introduction.second;
  return { ...named, other: { contact, name: await nameOf(session, contact) } };
}

async function nameOf({ store, owner }: Session, contact: ContactId): Promise<string> {
  return (await store.get(owner, "profile", [contact]))?.name ?? showId("contact", contact);
}
