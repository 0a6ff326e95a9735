/** Matches words against what is known of people: what they offer, do and did, where they live, what is noted of them. */
import type { HelpEntry } from "../core/facts.ts";
import type { ContactId, OrganisationId } from "../core/id.ts";
import type { Match, MatchEntry } from "../core/help/rank-matches.ts";
import type { NeedWords, WordAnswer } from "../core/help/read-need.ts";
import { isFreeMail } from "../core/person/free-mail.ts";
import { cleanSubject } from "../core/plan/clean-subject.ts";
import type { PlanContact } from "../core/plan/plan.ts";
import type { SearchEntry } from "../core/search/search-text.ts";
import { contactOf } from "./read-people.ts";
import type { Session } from "./session.ts";

type Reader = Pick<Session, "store" | "owner">;

/** So many exchanges are looked at for topics, the latest read first; what few people share can be a topic between two. */
const TOPICS = { reverse: true, limit: 20_000 } as const;
const TOPIC_RECIPIENTS = 3;

/** Ranks the same people for any number of texts: what is known of them is read once. */
export interface WordMatcher {
  /** Best first. */
  rank(text: string): Promise<readonly Match[]>;
  /** How many words of a text tell something. */
  countWords(text: string): number;
}

/** `topics`: whether what one wrote about counts too. */
export async function openWordMatcher(
  session: Reader,
  people: readonly PlanContact[],
  { topics = false }: { readonly topics?: boolean } = {},
): Promise<WordMatcher> {
  // Stemmers are read only where somebody is looked for.
  const { createNeedReader } = await import("../core/help/read-need.ts");
  const { rankMatches } = await import("../core/help/rank-matches.ts");
  const reader = createNeedReader();
  const ownNotes = await readNotes(session);
  return {
    countWords: (text) => reader.read(text).words.length,
    async rank(text) {
      const need = reader.read(text);
      const past = await readPastWork(session, need);
      const topicsOf: Texts = topics ? await readTopics(session, need) : new Map();
      return rankMatches(
        need,
        people.map((person) => entryOf(person, ownNotes, past, topicsOf)),
      );
    },
  };
}

type Texts = ReadonlyMap<ContactId, readonly string[]>;

function entryOf({ contact, profile, help }: PlanContact, notes: Texts, past: Texts, topics: Texts): MatchEntry {
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
      topics: topics.get(contact.id) ?? [],
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
async function readNotes({ store, owner }: Reader): Promise<Texts> {
  const texts = new Map<ContactId, readonly string[]>();
  for (const { contact, entry } of await store.scan(owner, "search")) {
    const { notes } = JSON.parse(entry) as SearchEntry;
    if (notes.length > 0) texts.set(contact, notes);
  }
  return texts;
}

/** A subject is short: what only means something like it, or holds it, says too little. */
function isSame({ weight }: WordAnswer): boolean {
  return weight === 1;
}

/** Subjects of the latest exchanges among few that hold a word of the text, in any form, by whoever took part. */
async function readTopics(session: Reader, need: NeedWords): Promise<Texts> {
  const { store, owner } = session;
  const { readWords } = await import("../core/help/read-need.ts");
  const texts = new Map<ContactId, Set<string>>();
  for (const { id, subject, nature, recipients } of await store.scan(owner, "interaction", TOPICS)) {
    if (recipients > TOPIC_RECIPIENTS || nature === "bounce" || nature === "absence") continue;
    const topic = cleanSubject(subject);
    if (topic === null || !readWords(topic).some(({ folded }) => need.answersOf(folded).some(isSame))) continue;
    for (const { identity } of await store.scan(owner, "participation", { equals: [id] })) {
      const contact = await contactOf(session, identity);
      if (contact !== undefined) texts.set(contact, (texts.get(contact) ?? new Set()).add(topic));
    }
  }
  return new Map([...texts].map(([contact, told]) => [contact, [...told]]));
}

/** Titles and companies of jobs that any word of the need answers: those of today among them count twice, in their own field. */
async function readPastWork({ store, owner }: Reader, need: NeedWords): Promise<Texts> {
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
