/** Finds contacts in what a feed says: rare names and companies only, and pages that are theirs (design.md §2.2). */
import { WORK_WORDS } from "../help/work-words.ts";
import type { ContactId } from "../id.ts";
import { isFreeMail } from "../person/free-mail.ts";
import { nameShare } from "../person/name-share.ts";
import { organisationKey } from "../person/organisation.ts";
import type { Profile } from "../person/profile.ts";
import { FUNCTION_WORDS } from "../tone/function-words.ts";
import type { FeedReading, Mention, Piece } from "./feed-facts.ts";
import { LONGEST_NAME, wordsOf } from "./phrases.ts";
import { type ReadPage, isWithinPage, readPage } from "./read-page.ts";

/** What of a contact is looked for. */
export type Findable = Pick<
  Profile,
  "contact" | "name" | "nameless" | "otherNames" | "organisation" | "emails" | "pages"
>;

export type FoundMention = Omit<Mention, "id" | "feed">;

export interface FeedMatcher {
  /** What of a feed concerns whom; each piece once for each contact, in the order of the feed. */
  match(feed: FeedReading): FoundMention[];
}

/** A name that more than so many of a million bear may be anybody's. */
const RARE_SHARE = 2e-6;
/** More of one's contacts than this at one company, and what is written of it concerns none in particular. */
const MOST_COLLEAGUES = 5;
/** A company of one word must have so many letters, or be written like no word is (a figure, a capital within). */
const LONG_WORD = 8;
/** Whoever is among more people than this is only listed. */
const MOST_NAMED = 5;

interface Phrase {
  readonly contacts: readonly ContactId[];
  readonly kind: "name" | "company";
}

/** Prepares what is looked for; a name that two contacts share is looked for for neither. */
export function createFeedMatcher(people: readonly Findable[]): FeedMatcher {
  const phrases = new Map<string, Phrase>();
  for (const [key, contacts] of namesOf(people)) if (contacts.size === 1) add(key, "name", contacts);
  for (const [key, contacts] of companiesOf(people))
    if (contacts.size <= MOST_COLLEAGUES && !phrases.has(key)) add(key, "company", contacts);
  const pages = pagesOf(people);

  return {
    match(feed) {
      const ordinary = lowerCaseWords(feed);
      const site = feed.site === null ? null : readPage(feed.site);
      return feed.pieces.flatMap((piece) => {
        const own = pageOf(piece, site, pages);
        return [
          ...(own === undefined ? [] : [mention(piece, own.contact, "page", own.page.text)]),
          ...findPhrases(piece, phrases, ordinary).filter(({ contact }) => contact !== own?.contact),
        ];
      });
    },
  };

  function add(key: string, kind: Phrase["kind"], contacts: ReadonlySet<ContactId>): void {
    phrases.set(key, { kind, contacts: [...contacts] });
  }
}

type Holders = Map<string, Set<ContactId>>;

function hold(holders: Holders, key: string, contact: ContactId): void {
  const held = holders.get(key);
  if (held === undefined) holders.set(key, new Set([contact]));
  else held.add(contact);
}

/** Names of two words and more that few people bear. */
function namesOf(people: readonly Findable[]): Holders {
  const holders: Holders = new Map();
  for (const { contact, name, nameless, otherNames } of people) {
    for (const one of nameless ? otherNames : [name, ...otherNames]) {
      const words = wordsOf(one).map(({ folded }) => folded);
      if (words.length >= 2 && words.length <= LONGEST_NAME && words.every((word) => word.length > 1))
        hold(holders, words.join(" "), contact);
    }
  }
  for (const key of holders.keys()) if (nameShare(key.split(" "), () => 0) > RARE_SHARE) holders.delete(key);
  return holders;
}

function companiesOf(people: readonly Findable[]): Holders {
  const holders: Holders = new Map();
  for (const { contact, organisation } of people) {
    if (organisation === null) continue;
    const words = wordsOf(organisationKey(organisation)).map(({ folded }) => folded);
    const said = wordsOf(organisation).slice(0, words.length);
    if (words.length > LONGEST_NAME || words.every(isOrdinary)) continue;
    if (words.length === 1 && !isUnlikeAWord(said[0]?.written ?? "")) continue;
    hold(holders, words.join(" "), contact);
  }
  return holders;
}

function isUnlikeAWord(written: string): boolean {
  return written.length >= LONG_WORD || /\p{N}/u.test(written) || /\p{Ll}\p{Lu}/u.test(written);
}

let ordinaryWords: ReadonlySet<string> | undefined;

function isOrdinary(folded: string): boolean {
  ordinaryWords ??= new Set([...WORK_WORDS, ...Object.values(FUNCTION_WORDS)].flatMap((words) => words.split(" ")));
  return ordinaryWords.has(folded);
}

interface OwnPage {
  readonly page: ReadPage;
  readonly contact: ContactId;
}

/** Pages of one contact alone; a company's front page is none of theirs. */
function pagesOf(people: readonly Findable[]): readonly OwnPage[] {
  const found = new Map<string, OwnPage | null>();
  for (const person of people) {
    for (const text of person.pages) {
      const page = readPage(text);
      if (page === null || isOfCompany(page, person)) continue;
      const key = `${page.host}${page.path}`;
      const before = found.get(key);
      found.set(
        key,
        before === undefined || before?.contact === person.contact ? { page, contact: person.contact } : null,
      );
    }
  }
  return [...found.values()].filter((one) => one !== null);
}

function isOfCompany({ host, path }: ReadPage, { name, organisation, emails }: Findable): boolean {
  if (path !== "") return false;
  const bare = host.replace(/[^a-z0-9]/g, "");
  if (wordsOf(name).some(({ folded }) => folded.length > 2 && bare.includes(folded))) return false;
  const [first] = organisation === null ? [] : wordsOf(organisationKey(organisation));
  return (
    (first !== undefined && first.folded.length > 2 && bare.includes(first.folded)) ||
    emails.some((email) => !isFreeMail(email) && host.endsWith(email.split("@")[1] ?? "@"))
  );
}

/** The narrowest page that the piece, or else the whole feed, belongs to. */
function pageOf({ link }: Piece, site: ReadPage | null, pages: readonly OwnPage[]): OwnPage | undefined {
  const at = link === null ? null : readPage(link);
  const fitting = pages.filter(
    ({ page }) => (at !== null && isWithinPage(at, page)) || (site !== null && isWithinPage(site, page)),
  );
  return fitting.sort((a, b) => b.page.path.length - a.page.path.length)[0];
}

function findPhrases(
  piece: Piece,
  phrases: ReadonlyMap<string, Phrase>,
  ordinary: ReadonlySet<string>,
): readonly FoundMention[] {
  const found = new Map<ContactId, FoundMention>();
  const named = new Set<ContactId>();
  for (const text of [piece.title, piece.summary]) {
    const words = wordsOf(text);
    for (let from = 0; from < words.length; from++) {
      let key = "";
      for (let to = from; to < Math.min(words.length, from + LONGEST_NAME); to++) {
        const word = words[to];
        if (word === undefined || !word.isCapital || (to > from && !word.follows)) break;
        key = to === from ? word.folded : `${key} ${word.folded}`;
        const phrase = phrases.get(key);
        if (phrase === undefined || (to === from && ordinary.has(key))) continue;
        const said = text.slice(words[from]?.at ?? 0, word.at + word.written.length);
        for (const contact of phrase.contacts) {
          if (phrase.kind === "name") named.add(contact);
          if (phrase.kind === "name" ? found.get(contact)?.kind !== "name" : !found.has(contact))
            found.set(contact, mention(piece, contact, phrase.kind, said));
        }
      }
    }
  }
  return [...found.values()].filter(({ kind }) => kind !== "name" || named.size <= MOST_NAMED);
}

function mention(piece: Piece, contact: ContactId, kind: Mention["kind"], words: string): FoundMention {
  const { key, on, title, link } = piece;
  return { contact, key, kind, on, title, link, words };
}

/** A word that the feed itself writes small is a word, not a name. */
function lowerCaseWords({ pieces }: FeedReading): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { title, summary } of pieces)
    for (const { folded, isCapital } of wordsOf(`${title} ${summary}`)) if (!isCapital) words.add(folded);
  return words;
}
