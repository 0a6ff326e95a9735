/** Keeps the feeds that the owner added, and finds contacts in them. Nothing else is read, and of a feed only what concerns a contact is kept. */
import { cutText } from "../core/cut-text.ts";
import { addDays } from "../core/day.ts";
import type { Decision } from "../core/facts.ts";
import { Failure } from "../core/failure.ts";
import type { Feed, FeedReading, Mention } from "../core/feed/feed-facts.ts";
import { type FeedMatcher, type FoundMention, createFeedMatcher } from "../core/feed/match-feed.ts";
import { phraseOf, phrasesIn } from "../core/feed/phrases.ts";
import { namedTrace, openForgotten } from "../core/forgotten.ts";
import { type ContactId, type Id, showId } from "../core/id.ts";
import { hasDied } from "../core/person/has-died.ts";
import { MENTION_DAYS } from "../core/plan/mention-occasions.ts";
import { showPlace } from "../core/show-place.ts";
import type { Change } from "../store/port.ts";
import { readPeople } from "./read-people.ts";
import { type Ids, type Session, decideAndApply } from "./session.ts";

/** Reads one feed, a file or an address. Throws a Failure where it cannot be read, or is none. */
export type ReadFeed = (place: string) => Promise<FeedReading>;

/** A piece that concerns a contact. */
export interface NamedMention {
  readonly contact: ContactId;
  readonly name: string;
  readonly mention: Mention;
}

export interface FeedReport {
  readonly feed: Feed;
  readonly pieces: number;
  /** Pieces without a title or a day. */
  readonly skipped: number;
  /** What is found in it for the first time, the latest first. */
  readonly found: readonly NamedMention[];
}

export interface FeedsReport {
  readonly feeds: readonly FeedReport[];
  /** Feeds that could not be read this time, with the reason. */
  readonly unreachable: readonly { readonly feed: Feed; readonly why: string }[];
}

/** Adds a feed and reads it. Adding it again reads it again. Throws where it cannot be read. */
export async function addFeed(session: Session, readFeed: ReadFeed, place: string): Promise<FeedReport> {
  const reading = await readFeed(place);
  const reader = await openReader(session);
  const known = (await session.store.scan(session.owner, "followedFeed", { index: "byPlace", equals: [place] }))[0];
  return takeIn(session, known ?? place, reading, reader, "person");
}

/** The owner's feeds, each with what of the last thirty days concerns a contact. */
export async function listFeeds(
  session: Session,
): Promise<readonly { readonly feed: Feed; readonly mentions: readonly NamedMention[] }[]> {
  const { store, owner, today } = session;
  const since = addDays(today, -MENTION_DAYS);
  const mentions = (await store.scan(owner, "mention")).filter(({ on }) => on >= since);
  const named = await nameAll(session, mentions);
  return (await store.scan(owner, "followedFeed")).map((feed) => ({
    feed,
    mentions: named.filter(({ mention }) => mention.feed === feed.id),
  }));
}

/** No longer reads a feed; what was found in it goes too. `text` is its number among the list, its id, or its place. */
export async function removeFeed(session: Session, text: string): Promise<Feed> {
  const { store, owner } = session;
  const feeds = await store.scan(owner, "followedFeed");
  const feed = feeds.find(({ id, place }) => place === text || showId("feed", id) === text);
  if (feed === undefined)
    throw new Failure("not-found", `"${cutText(text, 400)}" is none of your feeds`, {
      hint: "`kith feed` lists them with their numbers, such as f_12.",
    });
  return decideAndApply(session, async () => ({
    kind: "source",
    summary: `No longer followed: ${showPlace(feed.place)}`,
    changes: [
      ...(await store.scan(owner, "mention", { index: "byFeed", equals: [feed.id] })).map(({ id }): Change => ({
        kind: "delete",
        table: "mention",
        key: [id],
      })),
      { kind: "delete", table: "followedFeed", key: [feed.id] },
    ],
    answer: feed,
  }));
}

/** Reads all feeds again: one that cannot be read is noted, and the others go in. What says nothing new writes nothing. */
export async function refreshFeeds(session: Session, readFeed: ReadFeed): Promise<FeedsReport> {
  const feeds = await session.store.scan(session.owner, "followedFeed");
  const read: FeedReport[] = [];
  const unreachable: { feed: Feed; why: string }[] = [];
  const reader = feeds.length === 0 ? undefined : await openReader(session);
  for (const feed of feeds) {
    if (reader === undefined) break;
    try {
      read.push(await takeIn(session, feed, await readFeed(feed.place), reader, "refresh"));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      unreachable.push({
        feed,
        why: error.code === "network" && error.hint !== undefined ? error.hint : `${error.message}.`,
      });
    }
  }
  return { feeds: read, unreachable };
}

/** What feeds are read with. */
interface FeedReader {
  readonly matcher: FeedMatcher;
  /** Full names of everybody in the book, as `phraseOf` gives them. */
  readonly names: ReadonlySet<string>;
}

async function openReader(session: Session): Promise<FeedReader> {
  const { contacts } = await readPeople(session);
  const persons = contacts.filter(
    ({ contact, profile }) =>
      contact.kind === "person" && contact.decision !== "never" && !hasDied(profile, session.today),
  );
  const names = contacts.flatMap(({ profile }) => [profile.name, ...profile.otherNames]);
  return {
    matcher: createFeedMatcher(persons.map(({ profile }) => profile)),
    names: new Set(names.flatMap((name) => phraseOf(name) ?? [])),
  };
}

/** Writes down what is new in a feed and young enough to be an occasion. */
async function takeIn(
  session: Session,
  feed: Feed | string,
  reading: FeedReading,
  reader: FeedReader,
  actor: "person" | "refresh",
): Promise<FeedReport> {
  const { store, owner, today } = session;
  const since = addDays(today, -MENTION_DAYS);
  const isForgotten = openForgotten(await store.scan(owner, "forgotten"));
  const mayBeKept = (one: FoundMention): boolean => one.on >= since && !namesForgotten(one, isForgotten, reader.names);
  const candidates = reader.matcher.match(reading).filter(mayBeKept);
  const taken = await decideAndApply(session, async (ids: Ids) => {
    const changes: Change[] = [];
    let row: Feed;
    if (typeof feed === "string") {
      row = { id: ids.next<Id<"feed">>(), place: feed, title: reading.title === "" ? showPlace(feed) : reading.title };
      changes.push({ kind: "insert", table: "followedFeed", row });
    } else {
      row = feed;
      if (reading.title !== "" && reading.title !== feed.title) {
        row = { ...feed, title: reading.title };
        changes.push({ kind: "update", table: "followedFeed", key: [feed.id], set: { title: reading.title } });
      }
    }
    const before = await store.scan(owner, "mention", { index: "byFeed", equals: [row.id] });
    const known = new Set(before.map(({ contact, key }) => `${contact} ${key}`));
    const found: Mention[] = [];
    for (const one of candidates) {
      const key = `${one.contact} ${one.key}`;
      if (known.has(key)) continue;
      known.add(key);
      const mention: Mention = { id: ids.next<Id<"mention">>(), feed: row.id, ...one };
      found.push(mention);
      changes.push({ kind: "insert", table: "mention", row: mention });
    }
    return {
      kind: "source",
      actor,
      summary: `${typeof feed === "string" ? "Followed" : "Read again"}: ${showPlace(row.place)}`,
      changes,
      answer: { row, found },
    };
  });
  return {
    feed: taken.row,
    pieces: reading.pieces.length,
    skipped: reading.skipped,
    found: await nameAll(session, taken.found),
  };
}

/**
 * Whether what would be kept of a piece, its title and address, names somebody whom the owner had forgotten. Who bears
 * the name today, or was entered again, is no such.
 */
function namesForgotten(
  { title, link }: FoundMention,
  isForgotten: ReturnType<typeof openForgotten>,
  present: ReadonlySet<string>,
): boolean {
  if (isForgotten === undefined) return false;
  return [...phrasesIn(`${title} ${link ?? ""}`)].some(
    (phrase) => !present.has(phrase) && isForgotten(namedTrace(phrase)),
  );
}

const SILENT: ReadonlySet<Decision> = new Set(["resting", "let-go", "never"]);

/** Nothing is told of whoever rests, is let go or never. */
async function nameAll({ store, owner }: Session, mentions: readonly Mention[]): Promise<NamedMention[]> {
  const named: NamedMention[] = [];
  for (const mention of mentions.toSorted((a, b) => (a.on === b.on ? b.id - a.id : a.on < b.on ? 1 : -1))) {
    const contact = await store.get(owner, "contact", [mention.contact]);
    if (contact === undefined || SILENT.has(contact.decision)) continue;
    const profile = await store.get(owner, "profile", [mention.contact]);
    named.push({ contact: mention.contact, name: profile?.name ?? showId("contact", mention.contact), mention });
  }
  return named;
}
