/** Finds who could help with a need, over the whole network. */
import type { HelpEntry } from "../core/facts.ts";
import type { ContactId, OrganisationId } from "../core/id.ts";
import { type Deed, deedsBetween } from "../core/help/ledger.ts";
import { type OpenAsks, openAsksOf } from "../core/help/open-asks.ts";
import type { MatchEntry } from "../core/help/rank-matches.ts";
import type { NeedWords } from "../core/help/read-need.ts";
import type { PersonMatch } from "../core/help/who-helps.ts";
import { isFreeMail } from "../core/person/free-mail.ts";
import type { TieView } from "../core/plan/view-tie.ts";
import type { SearchEntry } from "../core/search/search-text.ts";
import { type NamedEntry, listEntries } from "./keep-ledger.ts";
import { viewEverybody } from "./list-contacts.ts";
import { openCompany } from "./read-company.ts";
import type { Session } from "./session.ts";

export interface FoundMatch extends PersonMatch<TieView> {
  /** What the two have done for each other, the latest first. */
  readonly deeds: readonly Deed[];
}

/** Finds matches for any number of needs: the network is read once. */
export interface MatchFinder {
  /** Best first; `except` is whose need it is. */
  find(text: string, except?: ContactId): Promise<readonly FoundMatch[]>;
}

export async function openMatchFinder(session: Session): Promise<MatchFinder> {
  // Stemmers are read only where somebody is looked for.
  const { createNeedReader } = await import("../core/help/read-need.ts");
  const { rankMatches } = await import("../core/help/rank-matches.ts");
  const { mayBeAsked, whoHelps } = await import("../core/help/who-helps.ts");
  const reader = createNeedReader();
  const views = (await viewEverybody(session)).filter(mayBeAsked);
  const viewsById = new Map(views.map((view) => [view.person.contact.id, view]));
  const ownNotes = await readNotes(session);
  return {
    async find(text, except) {
      const need = reader.read(text);
      const past = await readPastWork(session, need);
      const entries = views.map((view) => entryOf(view, ownNotes, past));
      const question = { asOf: session.today, ...(except === undefined ? {} : { except }) };
      return whoHelps(rankMatches(need, entries), viewsById, question).map((one) => ({
        match: one.match,
        view: one.view,
        first: one.first,
        deeds: deedsBetween(one.view.person.help),
      }));
    },
  };
}

type Texts = ReadonlyMap<ContactId, readonly string[]>;

function entryOf({ person }: TieView, notes: Texts, past: Texts): MatchEntry {
  const { contact, profile, help } = person;
  const { title, organisation, labels, emails, city, country } = profile;
  return {
    contact: contact.id,
    fields: {
      offers: help.filter(isOffer).map(({ text }) => text),
      titles: title === null ? [] : [title],
      organisations: organisation === null ? [] : [organisation],
      labels,
      places: [city, country].filter((place) => place !== null),
      notes: (notes.get(contact.id) ?? []).filter((note) => !help.some(({ text }) => text === note)),
      past: past.get(contact.id) ?? [],
      domains: emails.filter((email) => !isFreeMail(email)).map(domainWords),
    },
  };
}

/** What they offered, and what they once did when asked. */
function isOffer({ kind, state }: HelpEntry): boolean {
  return (kind === "offer" && state !== "dropped") || (kind === "ask" && state === "done");
}

/** `ana@norte-freight.example` speaks of norte and freight. */
function domainWords(email: string): string {
  return (email.split("@")[1] ?? "").split(".").slice(0, -1).join(" ");
}

/** The owner's notes, and those on cards, as search keeps them beside the words of the ledger. */
async function readNotes({ store, owner }: Session): Promise<Texts> {
  const texts = new Map<ContactId, readonly string[]>();
  for (const { contact, entry } of await store.scan(owner, "search")) {
    const { notes } = JSON.parse(entry) as SearchEntry;
    if (notes.length > 0) texts.set(contact, notes);
  }
  return texts;
}

/** Titles and companies of jobs that any word of the need answers: those of today among them count twice, in their own field. */
async function readPastWork({ store, owner }: Session, need: NeedWords): Promise<Texts> {
  const { readWords } = await import("../core/help/read-need.ts");
  const answers = (text: string | null): boolean =>
    text !== null && readWords(text).some(({ folded }) => need.answersOf(folded).length > 0);
  const names = new Map<OrganisationId, string>();
  for (const { id, name } of await store.scan(owner, "organisation")) if (answers(name)) names.set(id, name);
  const texts = new Map<ContactId, Set<string>>();
  for (const { record, organisation, title } of await store.scan(owner, "position")) {
    const company = organisation === null ? undefined : names.get(organisation);
    if (company === undefined && !answers(title)) continue;
    const contact = (await store.get(owner, "record", [record]))?.contact;
    if (contact === null || contact === undefined) continue;
    const told = texts.get(contact) ?? new Set();
    for (const text of [title, company]) if (text !== null && text !== undefined) told.add(text);
    texts.set(contact, told);
  }
  return new Map([...texts].map(([contact, told]) => [contact, [...told]]));
}

/** The owner's open asks, and which of those people were seen together. */
export async function readOpenAsks(session: Session): Promise<OpenAsks> {
  const asks = (await listEntries(session, { kind: "ask" })).flatMap(({ entry, name }: NamedEntry) =>
    entry.contact === null || name === null ? [] : [{ contact: entry.contact, name, text: entry.text }],
  );
  const contacts = [...new Set(asks.map(({ contact }) => contact))];
  const companyOf = openCompany(session);
  const acquainted: [ContactId, ContactId][] = [];
  for (const [place, a] of contacts.entries()) {
    for (const b of contacts.slice(place + 1)) {
      const { messages, meetings } = await companyOf(a, b);
      if (messages + meetings > 0) acquainted.push([a, b]);
    }
  }
  return openAsksOf(asks, acquainted);
}
